import type { Id } from '@folkmoot/kernel/id.js';
import { ruleDayFaults, type AgreedRule } from '@folkmoot/kernel/agreed-rule.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { SLIPS_TO_ESCALATE } from './escalation.js';
import { USUAL_LIMITS, type FlagLimits } from './flag.js';

/** All that a place agrees about its commitments: how they are flagged, and when its officers are asked to look. */
export interface PlaceLimits extends FlagLimits {
  /** So many slips of one kind escalate. */
  readonly slipsToEscalate: number;
}

/** Where a place has agreed nothing else. */
export const USUAL_PLACE_LIMITS: PlaceLimits = { ...USUAL_LIMITS, slipsToEscalate: SLIPS_TO_ESCALATE };

/** The limits of a place from a day on. */
export interface FlagRule extends PlaceLimits, AgreedRule {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly madeBy: Id;
  readonly madeAt: Date;
}

/** As asked for; null where no number or day was given. */
export interface AskedRule {
  readonly silentDays: number | null;
  readonly evidenceDays: number | null;
  readonly movesAllowed: number | null;
  readonly slipsToEscalate: number | null;
  readonly effectiveFrom: LocalDate | null;
}

export function makeFlagRule(
  asked: AskedRule,
  known: Pick<FlagRule, 'id' | 'partnershipId' | 'madeBy' | 'madeAt'>,
  today: LocalDate,
): Result<FlagRule> {
  const { silentDays, evidenceDays, movesAllowed, slipsToEscalate, effectiveFrom } = asked;
  const faults = [
    ...numberFaults(silentDays, 'silentDays', 7, 365),
    ...numberFaults(evidenceDays, 'evidenceDays', 7, 730),
    ...numberFaults(movesAllowed, 'movesAllowed', 0, 20),
    ...numberFaults(slipsToEscalate, 'slipsToEscalate', 1, 20),
    ...ruleDayFaults('commitment', effectiveFrom, today),
  ];
  if (
    faults.length > 0 ||
    silentDays === null ||
    evidenceDays === null ||
    movesAllowed === null ||
    slipsToEscalate === null ||
    effectiveFrom === null
  )
    return refused(refusal(...faults));
  return done({
    ...known,
    version: 1,
    silentDays,
    evidenceDays,
    movesAllowed,
    slipsToEscalate,
    effectiveFrom,
  });
}

const numberFaults = (value: number | null, path: string, least: number, most: number): Fault[] =>
  value !== null && Number.isInteger(value) && value >= least && value <= most
    ? []
    : [fault('commitment/no-such-number', path, `Enter a whole number from ${least} to ${most}.`)];
