import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { forumPollEvent } from '../contract/poll-events.js';
import type { Poll } from '../domain/polls/poll.js';
import { mayRunPoll } from '../domain/polls/poll-policy.js';
import { tidyPost, wordFaults } from '../domain/words.js';
import { lockedPoll } from '../storage/poll.store.js';
import { pollTable } from '../storage/poll.tables.js';

export interface StateOutcomeInput extends Requested {
  readonly pollId: Id;
  readonly version: number;
  readonly outcome: string;
}

/** What follows from a poll that has ended, in words and apart from the count. */
export const stateOutcome = defineAction<StateOutcomeInput, Poll, { id: Id }>({
  name: 'forum.state-outcome',
  find: ({ pollId }, { tx, scope }) => lockedPoll(tx, scope, pollId),
  may: mayRunPoll,
  decide(poll, input, { now, scope }) {
    if (poll.endedAt === null)
      return refused(
        refusal(
          fault(
            'poll/still-open',
            '',
            'This poll is still open. Say what follows from it when it has ended.',
          ),
        ),
      );
    const outcome = tidyPost(input.outcome);
    const faults = wordFaults(outcome, {
      path: 'outcome',
      missing: 'Say what follows from it, in a sentence or two.',
      most: 2_000,
    });
    if (faults.length > 0) return refused(refusal(...faults));
    return done({
      rows: [
        update(
          pollTable,
          { id: poll.id, version: input.version },
          { outcome, outcomeBy: scope.person!.personId, outcomeAt: now },
        ),
      ],
      events: [forumPollEvent('forum.outcome-stated', poll)],
      result: { id: poll.id },
    });
  },
});
