import type { Id } from '@folkmoot/kernel/id.js';
import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { forumMatterEvent } from '../contract/matter-events.js';
import { mayAnswerQuestion } from '../domain/matters/matter-policy.js';
import { answerFaults, type Question } from '../domain/matters/question.js';
import type { ForumThread } from '../domain/thread.js';
import { lockedThread } from '../storage/forum.store.js';
import { postOfThread, questionOf } from '../storage/matter.store.js';
import { forumThreadTable } from '../storage/forum.tables.js';
import { questionTable } from '../storage/matter.tables.js';

export interface AnswerQuestionInput extends Requested {
  readonly threadId: Id;
  /** The number of the post that answers it; null opens the question again. */
  readonly post: number | null;
}

interface Found {
  readonly thread: ForumThread;
  readonly question: Question;
  readonly post: { readonly withdrawn: boolean } | null;
}

/** The answer of a question is marked among the posts, or the mark is taken away. */
export const answerQuestion = defineAction<AnswerQuestionInput, Found, { id: Id }>({
  name: 'forum.answer-question',

  async find({ threadId, post }, { tx, scope }) {
    const thread = await lockedThread(tx, scope, threadId);
    const question = thread && (await questionOf(tx, thread.id));
    if (!thread || !question) return null;
    const numbered = post !== null && Number.isInteger(post) && post > 0 && post <= thread.posts;
    return { thread, question, post: numbered ? await postOfThread(tx, thread.id, post) : null };
  },

  may: (scope, { thread, question }) => mayAnswerQuestion(scope, thread, question),

  decide({ thread, question, post }, input, { now, scope }) {
    const result = { id: thread.id };
    // Its card is newer by this.
    const renewed = update(forumThreadTable, thread, {});
    const told = { thread: thread.number };
    if (input.post === null)
      return done({
        rows: [
          renewed,
          update(questionTable, question, { answer: null, answeredAt: null, answeredBy: null }),
        ],
        events: [forumMatterEvent('forum.question-opened-again', thread, told)],
        result,
      });
    const faults = answerFaults(post);
    if (faults.length > 0) return refused(refusal(...faults));
    const answered = { answer: input.post, answeredAt: now, answeredBy: scope.person!.personId };
    return done({
      rows: [renewed, update(questionTable, question, answered)],
      events: [forumMatterEvent('forum.question-answered', thread, { ...told, post: input.post })],
      result,
    });
  },
});
