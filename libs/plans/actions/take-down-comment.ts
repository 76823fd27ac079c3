import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { isGone } from '../domain/comment.js';
import { mayTakeDown } from '../domain/comment-policy.js';
import { commentFaults, tidyComment } from '../domain/comment-words.js';
import { commentById, type FoundComment } from '../storage/comments.store.js';
import { commentTable } from '../storage/comments.tables.js';
import { threadEvent, threadMoves } from './comment-changes.js';

interface Input extends Requested {
  readonly commentId: string;
  readonly version: number;
  readonly reason: string;
}

/** Those who run the partnership take down what should not stand there. Who did and why is seen in its place. */
export const takeDownComment = defineAction<Input, FoundComment, { threadId: string }>({
  name: 'plans.take-down-comment',

  find: ({ commentId }, { tx, scope }) => commentById(tx, commentId, scope),

  may: (scope, found) => mayTakeDown(scope, found) && !isGone(found.comment),

  decide(found, { version, reason }, { now, scope }) {
    const faults = commentFaults(reason, 'reason').map((one) =>
      one.code === 'comment/text-missing'
        ? {
            ...one,
            code: 'comment/reason-missing',
            message: 'Say why you take this comment down. Everybody here reads it.',
          }
        : one,
    );
    if (faults.length > 0) return refused(refusal(...faults));
    const { thread, comment } = found;
    return done({
      rows: [
        update(
          commentTable,
          { id: comment.id, version },
          { takenDownAt: now, takenDownBy: scope.person!.personId, takenDownBecause: tidyComment(reason) },
        ),
        threadMoves(thread),
      ],
      events: [threadEvent('plans.comment-taken-down', found, { comment: comment.id })],
      result: { threadId: thread.id },
    });
  },
});
