import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { forumPollEvent } from '../contract/poll-events.js';
import type { Poll } from '../domain/polls/poll.js';
import { mayAskPoll } from '../domain/polls/poll-policy.js';
import { readPoll, type PollGiven } from '../domain/polls/read-poll.js';
import type { ForumThread } from '../domain/thread.js';
import { lockedThread } from '../storage/forum.store.js';
import { pollsInThread } from '../storage/poll.store.js';
import { pollTable } from '../storage/poll.tables.js';
import { endAfter } from './poll-change.js';
import { speakerOf } from './written-post.js';

export interface AskPollInput extends Requested, PollGiven {
  readonly threadId: Id;
}

interface Found {
  readonly thread: ForumThread;
  readonly polls: number;
}

const MOST_POLLS = 20;

/** Somebody asks those of a thread what they think. What comes of it is no decision. */
export const askPoll = defineAction<AskPollInput, Found, { id: Id }>({
  name: 'forum.ask-poll',

  async find({ threadId }, { tx, scope }) {
    const thread = await lockedThread(tx, scope, threadId);
    return thread && { thread, polls: await pollsInThread(tx, thread.id) };
  },

  may: (scope, { thread }) => mayAskPoll(scope, thread.audience),

  decide({ thread, polls }, input, { now, today, newId, scope }) {
    const read = readPoll(input, today);
    if (!read.ok) return read;
    if (polls >= MOST_POLLS)
      return refused(
        refusal(
          fault(
            'poll/too-many',
            '',
            `A thread has ${MOST_POLLS} polls at most. Start another thread for more.`,
          ),
        ),
      );
    const by = speakerOf(scope);
    const poll: Poll = {
      id: newId(),
      version: 1,
      threadId: thread.id,
      partnershipId: thread.partnershipId,
      audience: thread.audience,
      ...read.value,
      askedBy: by.personId,
      askedFor: by.organisationId,
      askedAt: now,
      endedAt: null,
      result: null,
      outcome: null,
      outcomeBy: null,
      outcomeAt: null,
    };
    return done({
      rows: [insert(pollTable, poll)],
      events: [forumPollEvent('forum.poll-asked', poll, { thread: thread.number })],
      jobs: [endAfter(poll.id, poll.lastDay)],
      result: { id: poll.id },
    });
  },
});
