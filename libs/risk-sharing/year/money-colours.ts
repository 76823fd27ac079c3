import { ruleDayFaults, type AgreedRule } from '@folkmoot/kernel/agreed-rule.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { BASIS_POINTS } from '../domain/layer-bounds.js';
import type { Pence } from '../domain/rule.js';

/** Up to these parts of the budget, in basis points, a forecast is green or amber; above, red. A local choice. */
export interface MoneyColours {
  readonly greenBps: number;
  readonly amberBps: number;
}

export const USUAL_COLOURS: MoneyColours = { greenBps: 100, amberBps: 300 };

/** The colours of a place from a day on. */
export interface MoneyColourRule extends MoneyColours, AgreedRule {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly madeBy: Id;
  readonly madeAt: Date;
}

/** As asked for; null where no number or day was given. */
export interface AskedColours {
  readonly greenBps: number | null;
  readonly amberBps: number | null;
  readonly effectiveFrom: LocalDate | null;
}

export function makeMoneyColours(
  { greenBps, amberBps, effectiveFrom }: AskedColours,
  known: Pick<MoneyColourRule, 'id' | 'partnershipId' | 'madeBy' | 'madeAt'>,
  today: LocalDate,
): Result<MoneyColourRule> {
  const faults = [
    ...partFaults(greenBps, 'greenBps'),
    ...partFaults(amberBps, 'amberBps'),
    ...(greenBps !== null && amberBps !== null && amberBps <= greenBps
      ? [fault('money-colours/amber-not-above', 'amberBps', 'Amber goes further than green. Give more.')]
      : []),
    ...ruleDayFaults('money-colours', effectiveFrom, today),
  ];
  if (faults.length > 0 || greenBps === null || amberBps === null || effectiveFrom === null)
    return refused(refusal(...faults));
  return done({ ...known, version: 1, greenBps, amberBps, effectiveFrom });
}

const partFaults = (bps: number | null, path: string): Fault[] =>
  bps !== null && Number.isInteger(bps) && bps >= 0 && bps <= 5_000
    ? []
    : [
        fault(
          'money-colours/no-such-part',
          path,
          'Enter per cent of the budget from 0 to 50, with two decimals at most, such as 1.5.',
        ),
      ];

export type MoneyStanding = 'on-budget' | 'near-budget' | 'off-budget';

/** How far a forecast is from the budget, either way. */
export function moneyStanding(
  variance: Pence,
  budget: Pence,
  { greenBps, amberBps }: MoneyColours = USUAL_COLOURS,
): MoneyStanding {
  const size = (variance < 0n ? -variance : variance) * BASIS_POINTS;
  if (size <= budget * BigInt(greenBps)) return 'on-budget';
  return size <= budget * BigInt(amberBps) ? 'near-budget' : 'off-budget';
}
