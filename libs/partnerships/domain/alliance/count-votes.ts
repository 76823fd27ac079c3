import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Election, RollEntry, Tally } from './election.js';

export type Counted =
  | { readonly kind: 'elected'; readonly nominationId: Id }
  | { readonly kind: 'tied'; readonly nominationIds: readonly Id[] }
  | { readonly kind: 'nobody' };

/**
 * The one with the most votes is elected. Where several have the most, nobody is: the chair draws lots among them, or they are
 * voted on again. Where no vote was cast nobody is elected.
 */
export function countVotes(tallies: readonly Tally[]): Counted {
  const most = Math.max(0, ...tallies.map((one) => one.votes));
  if (most === 0) return { kind: 'nobody' };
  const first = tallies.filter((one) => one.votes === most).map((one) => one.nominationId);
  return first.length === 1
    ? { kind: 'elected', nominationId: first[0]! }
    : { kind: 'tied', nominationIds: first };
}

/** When its last day is over in England, or as soon as every member has voted. */
export const mayBeCounted = (
  { state, voteUntil }: Pick<Election, 'state' | 'voteUntil'>,
  roll: readonly Pick<RollEntry, 'votedBy'>[],
  today: LocalDate,
): boolean => state === 'voting' && (today > voteUntil || roll.every((one) => one.votedBy !== null));
