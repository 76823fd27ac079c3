import { personAudience } from '@folkmoot/kernel/audience.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { CommentMention } from '../domain/comment.js';
import { openMentions, threadById, type FoundThread } from '../storage/comments.store.js';
import { commentMentionTable } from '../storage/comments.tables.js';
import { commentEvent } from '../contract/events.js';

interface Input extends Requested {
  readonly threadId: string;
}

interface Found extends FoundThread {
  readonly waiting: readonly CommentMention[];
}

/** Whoever was named has seen it and has nothing to say. Nobody else is told. */
export const settleMention = defineAction<Input, Found, { threadId: string }>({
  name: 'plans.settle-mention',

  async find({ threadId }, { tx, scope }) {
    const found = scope.person && (await threadById(tx, threadId, scope));
    return found && { ...found, waiting: await openMentions(tx, found.thread.id, scope.person!.personId) };
  },

  may: (_, { waiting }) => waiting.length > 0,

  decide({ thread, waiting }, _, { now, scope }) {
    return done({
      rows: waiting.map((one) => update(commentMentionTable, one, { settledAt: now })),
      events: [
        commentEvent(
          'plans.comment-mention-settled',
          { ...thread, audience: personAudience(scope.person!.personId) },
          { section: thread.sectionId },
        ),
      ],
      result: { threadId: thread.id },
    });
  },
});
