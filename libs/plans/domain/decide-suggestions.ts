import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import type { Suggestion } from './suggestion.js';

export type Outcome = 'accepted' | 'rejected';

export const isOutcome = (text: string): text is Outcome => text === 'accepted' || text === 'rejected';

const LONGEST_REASON = 500;

export const tidyReason = (reason: string | null | undefined): string | null => reason?.trim() || null;

/** A rejection is never without a reason: somebody took the trouble to suggest. */
export function reasonFaults(outcome: Outcome, reason: string | null): Fault[] {
  if (reason === null)
    return outcome === 'rejected'
      ? [fault('suggestion/reason-missing', 'reason', 'Enter a reason. Whoever suggested it will read it.')]
      : [];
  if (reason.length > LONGEST_REASON)
    return [
      fault(
        'suggestion/reason-too-long',
        'reason',
        `Shorten the reason to ${LONGEST_REASON} characters or fewer.`,
      ),
    ];
  if (holdsNhsNumber(reason))
    return [
      fault(
        'suggestion/nhs-number',
        'reason',
        'This looks like an NHS number. Take it out: nothing about a patient belongs here.',
      ),
    ];
  return [];
}

/** Of those that were asked for: gone, decided by another, or with other words than were seen. */
export function standingFaults(
  asked: readonly { readonly id: string; readonly words: string }[],
  rows: readonly Pick<Suggestion, 'id' | 'state'>[],
  standing: ReadonlyMap<string, string>,
): Fault[] {
  if (asked.length === 0) return [fault('suggestion/none', 'suggestions', 'Choose at least one suggestion.')];
  const states = new Map(rows.map((row) => [row.id, row.state]));
  const faults: Fault[] = [];
  if (asked.some(({ id }) => states.get(id) !== 'open'))
    faults.push(
      fault(
        'suggestion/decided',
        'suggestions',
        'A suggestion was decided or withdrawn while you looked. The list now shows what is still open.',
      ),
    );
  if (asked.some(({ id, words }) => states.get(id) === 'open' && standing.get(id) !== words))
    faults.push(
      fault(
        'suggestion/changed',
        'suggestions',
        'The words of a suggestion changed while you looked. Read them again, then decide.',
      ),
    );
  return faults;
}
