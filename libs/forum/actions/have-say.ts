import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { forumPollEvent } from '../contract/poll-events.js';
import { voiceOf, type Poll, type Vote } from '../domain/polls/poll.js';
import { mayHaveSay } from '../domain/polls/poll-policy.js';
import { tidyPost, wordFaults } from '../domain/words.js';
import { lockedPoll, voteOf } from '../storage/poll.store.js';
import { pollTable, voteTable } from '../storage/poll.tables.js';
import { speakerOf } from './written-post.js';

export interface HaveSayInput extends Requested {
  readonly pollId: Id;
  readonly choice: string;
  readonly reason: string;
}

interface Found {
  readonly poll: Poll;
  /** What their voice said before. */
  readonly before: Vote | null;
}

/** Somebody chooses, or chooses otherwise: one voice each, until the poll ends. */
export const haveSay = defineAction<HaveSayInput, Found, { id: Id }>({
  name: 'forum.have-say',

  async find({ pollId }, { tx, scope }) {
    const poll = await lockedPoll(tx, scope, pollId);
    // Before who they speak for is asked: an observer speaks for nobody here.
    if (!poll || !mayHaveSay(scope, poll)) return null;
    return { poll, before: await voteOf(tx, poll.id, voiceOf(poll, speakerOf(scope))) };
  },

  may: (scope, { poll }) => mayHaveSay(scope, poll),

  decide({ poll, before }, input, { now, today, newId, scope }) {
    // The job that ends it may be some moments late.
    if (poll.endedAt !== null || today > poll.lastDay) return refused(pollEnded());
    const reason = tidyPost(input.reason);
    const faults = sayFaults(poll, input.choice, reason);
    if (faults.length > 0) return refused(refusal(...faults));
    const by = speakerOf(scope);
    const said = { ...by, choice: input.choice, reason, votedAt: now };
    return done({
      rows: [
        before
          ? update(voteTable, before, said)
          : insert(voteTable, {
              id: newId(),
              version: 1,
              pollId: poll.id,
              voice: voiceOf(poll, by),
              ...said,
            }),
        // A new count is a new version: screens take the newer one.
        update(pollTable, poll, {}),
      ],
      events: [forumPollEvent('forum.say-given', poll)],
      result: { id: poll.id },
    });
  },
});

export const pollEnded = (): Refusal =>
  refusal(fault('poll/ended', '', 'This poll has ended. What you chose before it ended was counted.'));

function sayFaults({ options }: Poll, choice: string, reason: string): Fault[] {
  if (!options.some(({ code }) => code === choice))
    return [fault('poll/choice', 'choice', 'Choose one of the answers.')];
  if (reason === '')
    return choice === 'object'
      ? [
          fault(
            'poll/reason-missing',
            'reason',
            'Say why you object, so that the proposal can be made better.',
          ),
        ]
      : [];
  return wordFaults(reason, { path: 'reason', missing: '', most: 1_000 });
}
