import type { Id } from '@folkmoot/kernel/id.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { Poll } from '../domain/polls/poll.js';
import { mayRunPoll } from '../domain/polls/poll-policy.js';
import { choicesOf, lockedPoll } from '../storage/poll.store.js';
import { pollEnded } from './have-say.js';
import { ended } from './poll-change.js';

export interface EndPollInput extends Requested {
  readonly pollId: Id;
}

interface Found {
  readonly poll: Poll;
  readonly votes: readonly { readonly choice: string }[];
}

/** Who asked it, or an officer, ends a poll before its last day is over. */
export const endPoll = defineAction<EndPollInput, Found, { id: Id }>({
  name: 'forum.end-poll',

  async find({ pollId }, { tx, scope }) {
    const poll = await lockedPoll(tx, scope, pollId);
    return poll && { poll, votes: await choicesOf(tx, poll.id) };
  },

  may: (scope, { poll }) => mayRunPoll(scope, poll),

  decide: ({ poll, votes }, _input, { now }) =>
    poll.endedAt !== null
      ? refused(pollEnded())
      : done({ ...ended(poll, votes, now), result: { id: poll.id } }),
});

/** Ends a poll when its last day is over. Only the job does this; nobody asks for it. */
export const endPollAtLastDay = defineAction<
  EndPollInput,
  Found,
  { id: Id; outcome: 'ended' | 'nothing' | 'early' }
>({
  name: 'forum.end-poll-at-last-day',

  async find({ pollId }, { tx, scope }) {
    const poll = await lockedPoll(tx, scope.reader.kind === 'job' ? null : scope, pollId);
    return poll && { poll, votes: await choicesOf(tx, poll.id) };
  },

  may: (scope) => scope.reader.kind === 'job',

  decide({ poll, votes }, _input, { now, today }) {
    const nothing = (outcome: 'nothing' | 'early') =>
      done({ rows: [], events: [], result: { id: poll.id, outcome } });
    if (poll.endedAt !== null) return nothing('nothing');
    // The database's clock ran ahead of ours: the job comes again.
    if (today <= poll.lastDay) return nothing('early');
    return done({ ...ended(poll, votes, now), result: { id: poll.id, outcome: 'ended' as const } });
  },
});
