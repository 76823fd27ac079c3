import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { forumMatterEvent } from '../contract/matter-events.js';
import { mayAskQuestion } from '../domain/matters/matter-policy.js';
import { questionFaults, type Question } from '../domain/matters/question.js';
import type { ForumThread } from '../domain/thread.js';
import { lockedThread } from '../storage/forum.store.js';
import { canPostHere, questionOf } from '../storage/matter.store.js';
import { forumThreadTable } from '../storage/forum.tables.js';
import { questionTable } from '../storage/matter.tables.js';

export interface AskQuestionInput extends Requested {
  readonly threadId: Id;
  readonly ownerId: string;
  readonly ownerFor: string;
  readonly due: LocalDate | null;
}

interface Found {
  readonly thread: ForumThread;
  readonly before: Question | null;
  readonly ownerIsHere: boolean;
}

/** A thread becomes a question to somebody, by a day; or goes to somebody else, or by another day. */
export const askQuestion = defineAction<AskQuestionInput, Found, { id: Id }>({
  name: 'forum.ask-question',

  async find({ threadId, ownerId, ownerFor }, { tx, scope }) {
    const thread = await lockedThread(tx, scope, threadId);
    return (
      thread && {
        thread,
        before: await questionOf(tx, thread.id),
        ownerIsHere: await canPostHere(tx, thread.audience, ownerId, ownerFor),
      }
    );
  },

  may: (scope, { thread }) => mayAskQuestion(scope, thread),

  decide({ thread, before, ownerIsHere }, { ownerId, ownerFor, due }, { now, today, newId, scope }) {
    const faults = questionFaults({ ownerId, due }, ownerIsHere, today);
    if (faults.length > 0 || due === null) return refused(refusal(...faults));
    const asked = {
      ownerId,
      ownerFor,
      due,
      askedBy: scope.person!.personId,
      askedAt: now,
      answer: null,
      answeredAt: null,
      answeredBy: null,
    };
    const { partnershipId, audience } = thread;
    return done({
      rows: [
        // Its card is newer by this.
        update(forumThreadTable, thread, {}),
        before
          ? update(questionTable, before, asked)
          : insert(questionTable, {
              id: newId(),
              version: 1,
              threadId: thread.id,
              partnershipId,
              audience,
              ...asked,
            }),
      ],
      events: [
        forumMatterEvent('forum.question-asked', thread, {
          thread: thread.number,
          due,
          owner: ownerId,
          organisation: ownerFor,
        }),
      ],
      result: { id: thread.id },
    });
  },
});
