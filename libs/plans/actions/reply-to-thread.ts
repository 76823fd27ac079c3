import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import type { CommentMention } from '../domain/comment.js';
import { mayComment } from '../domain/comment-policy.js';
import { commentFaults } from '../domain/comment-words.js';
import { mentionsIn, type Mentionable } from '../domain/mentions.js';
import { openMentions, readersIn, threadById, type FoundThread } from '../storage/comments.store.js';
import { commentMentionTable } from '../storage/comments.tables.js';
import { threadEvent, threadMoves, writtenComment } from './comment-changes.js';

interface Input extends Requested {
  readonly threadId: string;
  readonly text: string;
  readonly mentions?: readonly string[] | null;
}

interface Found extends FoundThread {
  readonly readers: readonly Mentionable[];
  readonly waiting: readonly CommentMention[];
}

/** Whoever was named in the thread and answers is no longer waited for. */
export const replyToThread = defineAction<Input, Found, { threadId: string }>({
  name: 'plans.reply-to-thread',

  async find({ threadId }, { tx, scope }) {
    const found = await threadById(tx, threadId, scope);
    if (!found) return null;
    const person = scope.person?.personId;
    const waiting = person ? await openMentions(tx, found.thread.id, person) : [];
    return { ...found, waiting, readers: await readersIn(tx, found.audience) };
  },

  may: (scope, { audience }) => mayComment(scope, audience),

  decide(found, { text, mentions: chosen }, { now, newId, scope }) {
    const { thread, readers, waiting } = found;
    if (thread.resolvedAt !== null)
      return refused(
        refusal(
          fault('comment/thread-resolved', 'text', 'This was resolved. Open it again before you answer.'),
        ),
      );
    const mentions = mentionsIn(text, chosen ?? [], readers);
    const faults = [...commentFaults(text), ...mentions.faults];
    if (faults.length > 0) return refused(refusal(...faults));
    const { personId, organisationId } = scope.person!;
    const by = { personId, organisationId: organisationId! };
    const { comment, rows } = writtenComment(
      { threadId: thread.id, text, mentioned: mentions.people, by },
      { now, newId },
    );
    return done({
      rows: [
        threadMoves(thread),
        ...rows,
        ...waiting.map((one) => update(commentMentionTable, one, { settledAt: now })),
      ],
      events: [threadEvent('plans.comment-added', found, { comment: comment.id })],
      result: { threadId: thread.id },
    });
  },
});
