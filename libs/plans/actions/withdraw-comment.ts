import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { isGone } from '../domain/comment.js';
import { mayChangeComment } from '../domain/comment-policy.js';
import { commentById, type FoundComment } from '../storage/comments.store.js';
import { commentTable } from '../storage/comments.tables.js';
import { threadEvent, threadMoves } from './comment-changes.js';

interface Input extends Requested {
  readonly commentId: string;
  readonly version: number;
}

/** Its author takes it back, whenever they like. Its place in the thread stays, so that the answers to it still make sense. */
export const withdrawComment = defineAction<Input, FoundComment, { threadId: string }>({
  name: 'plans.withdraw-comment',

  find: ({ commentId }, { tx, scope }) => commentById(tx, commentId, scope),

  may: (scope, found) => mayChangeComment(scope, found, found.comment) && !isGone(found.comment),

  decide(found, { version }, { now }) {
    const { thread, comment } = found;
    return done({
      rows: [update(commentTable, { id: comment.id, version }, { withdrawnAt: now }), threadMoves(thread)],
      events: [threadEvent('plans.comment-withdrawn', found, { comment: comment.id })],
      result: { threadId: thread.id },
    });
  },
});
