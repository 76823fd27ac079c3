import type { Poll, PollResult, Verdict } from './poll.js';

/** How a poll stands: each option with its voices, also those nobody chose, and what that says. */
export function countPoll(
  poll: Pick<Poll, 'kind' | 'options' | 'quorum'>,
  votes: readonly { readonly choice: string }[],
): PollResult {
  const counts: Record<string, number> = Object.fromEntries(poll.options.map(({ code }) => [code, 0]));
  let taken = 0;
  for (const { choice } of votes) {
    if (!Object.hasOwn(counts, choice)) continue;
    counts[choice]! += 1;
    taken += 1;
  }
  return { counts, taken, verdict: verdictOf(poll, counts, taken) };
}

/** Where nobody objects to a proposal it has consent; one objection is enough to say so. */
function verdictOf(
  { kind, quorum }: Pick<Poll, 'kind' | 'quorum'>,
  counts: Readonly<Record<string, number>>,
  taken: number,
): Verdict {
  if (taken === 0) return 'nobody';
  if (quorum !== null && taken < quorum) return 'no-quorum';
  if (kind === 'proposal') {
    if ((counts.object ?? 0) > 0) return 'objections';
    // Who only stands aside carries nothing.
    return (counts.consent ?? 0) > 0 ? 'consent' : 'nobody';
  }
  return leading(counts).length === 1 ? 'most' : 'tie';
}

/** The options with the most voices: several where they have as many. */
export function leading(counts: Readonly<Record<string, number>>): string[] {
  const most = Math.max(0, ...Object.values(counts));
  return most === 0 ? [] : Object.keys(counts).filter((code) => counts[code] === most);
}
