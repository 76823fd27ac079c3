import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, startOfDay, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { update, type JobRequest, type RowChange } from '@folkmoot/platform/actions/change.js';
import { forumPollEvent } from '../contract/poll-events.js';
import { countPoll } from '../domain/polls/count-poll.js';
import type { Poll } from '../domain/polls/poll.js';
import { pollTable } from '../storage/poll.tables.js';

export const END_POLL = 'forum.end-poll';

export interface EndPollPayload {
  readonly poll: Id;
}

/** Ends the poll when its last day is over in England. */
export const endAfter = (poll: Id, lastDay: LocalDate): JobRequest => ({
  task: END_POLL,
  payload: { poll } satisfies EndPollPayload,
  key: `${END_POLL}/${poll}`,
  runAt: startOfDay(addDays(lastDay, 1)),
});

/** Counts it, once and for ever. */
export function ended(
  poll: Poll,
  votes: readonly { readonly choice: string }[],
  now: Date,
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[] } {
  const result = countPoll(poll, votes);
  return {
    rows: [update(pollTable, poll, { endedAt: now, result })],
    events: [forumPollEvent('forum.poll-ended', poll, { verdict: result.verdict, taken: result.taken })],
  };
}
