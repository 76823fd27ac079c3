import type { Id } from '@folkmoot/kernel/id.js';
import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { faultsOfWords } from './words.js';

/**
 * One version of what holds of a body from a day on, never changed afterwards. On a day the version holds that begins latest
 * by then; of two that begin on one day, the one recorded later.
 */
export interface Dated {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  /** Of the body: 1, 2, 3 … in the order of recording. */
  readonly number: number;
  readonly effectiveFrom: LocalDate;
  /** Why the past was corrected; null where it was not. */
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: Id;
}

/** From when a change holds, as it was given. */
export interface FromDay {
  readonly effectiveFrom?: LocalDate | null;
  readonly reason?: string | null;
}

/** Faults are `<what>/date-missing`, `<what>/reason-missing` and those of the reason's words. */
export function readFromDay(
  what: string,
  given: FromDay,
  today: LocalDate,
): { readonly faults: readonly Fault[]; readonly effectiveFrom: LocalDate; readonly reason: string | null } {
  const { effectiveFrom } = given;
  const reason = given.reason?.trim() || null;
  const faults: Fault[] = [];
  if (!effectiveFrom || !isLocalDate(effectiveFrom))
    faults.push(fault(`${what}/date-missing`, 'effectiveFrom', 'Enter the day from which the change holds.'));
  else if (effectiveFrom < today && reason === null)
    faults.push(
      fault(
        `${what}/reason-missing`,
        'reason',
        'This day has passed. Choose today or later, or say why the past is corrected.',
      ),
    );
  if (reason !== null)
    faults.push(
      ...faultsOfWords(reason, { path: 'reason', code: `${what}/reason`, longest: 1_000, missing: '' }),
    );
  return { faults, effectiveFrom: effectiveFrom ?? today, reason };
}

/** Refuses what was written over a version that somebody set meanwhile. */
export const changedSince = (what: string, seen: number, last: number): Fault[] =>
  seen === last
    ? []
    : [
        fault(
          `${what}/changed-since`,
          '',
          'Somebody changed it while you were writing. What you entered is kept: compare it with what is there now and send it again.',
        ),
      ];
