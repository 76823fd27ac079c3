import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayResolve } from '../domain/comment-policy.js';
import { threadById, type FoundThread } from '../storage/comments.store.js';
import { threadEvent, threadMoves } from './comment-changes.js';

interface Input extends Requested {
  readonly threadId: string;
}

/** It is dealt with: the thread leaves the text and keeps who said so and when. */
export const resolveThread = defineAction<Input, FoundThread, { threadId: string }>({
  name: 'plans.resolve-thread',

  find: ({ threadId }, { tx, scope }) => threadById(tx, threadId, scope),

  may: (scope, found) => mayResolve(scope, found),

  decide(found, _, { now, scope }) {
    const { thread } = found;
    if (thread.resolvedAt !== null)
      return refused(refusal(fault('comment/already-resolved', '', 'This has been resolved already.')));
    const { personId, organisationId } = scope.person!;
    return done({
      rows: [threadMoves(thread, { resolvedAt: now, resolvedBy: personId, resolvedFor: organisationId })],
      events: [threadEvent('plans.comment-thread-resolved', found)],
      result: { threadId: thread.id },
    });
  },
});
