import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayComment } from '../domain/comment-policy.js';
import { threadById, type FoundThread } from '../storage/comments.store.js';
import { threadEvent, threadMoves } from './comment-changes.js';

interface Input extends Requested {
  readonly threadId: string;
}

export const reopenThread = defineAction<Input, FoundThread, { threadId: string }>({
  name: 'plans.reopen-thread',

  find: ({ threadId }, { tx, scope }) => threadById(tx, threadId, scope),

  may: (scope, { audience }) => mayComment(scope, audience),

  decide(found) {
    const { thread } = found;
    if (thread.resolvedAt === null)
      return refused(refusal(fault('comment/not-resolved', '', 'This is open already.')));
    return done({
      rows: [threadMoves(thread, { resolvedAt: null, resolvedBy: null, resolvedFor: null })],
      events: [threadEvent('plans.comment-thread-reopened', found)],
      result: { threadId: thread.id },
    });
  },
});
