import type { Audience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, update, type RowChange } from '@folkmoot/platform/actions/change.js';
import { commentEvent, type CommentEvent } from '../contract/events.js';
import type { Comment, CommentMention, CommentThread } from '../domain/comment.js';
import { tidyComment } from '../domain/comment-words.js';
import { commentMentionTable, commentTable, commentThreadTable } from '../storage/comments.tables.js';

interface Writing {
  readonly threadId: Id;
  readonly text: string;
  readonly mentioned: readonly Id[];
  readonly by: { readonly personId: Id; readonly organisationId: Id };
}

/** The rows of a new comment and of those it names; nobody is told of what they said themselves. */
export function writtenComment(
  { threadId, text, mentioned, by }: Writing,
  { now, newId }: { now: Date; newId(): Id },
): { comment: Comment; rows: RowChange[] } {
  const comment: Comment = {
    id: newId(),
    version: 1,
    threadId,
    text: tidyComment(text),
    writtenBy: by.personId,
    writtenFor: by.organisationId,
    writtenAt: now,
    editedAt: null,
    earlier: [],
    withdrawnAt: null,
    takenDownAt: null,
    takenDownBy: null,
    takenDownBecause: null,
  };
  return {
    comment,
    rows: [insert(commentTable, comment), ...mentionsOf(comment, mentioned, { now, newId })],
  };
}

export const mentionsOf = (
  comment: Comment,
  people: readonly Id[],
  { now, newId }: { now: Date; newId(): Id },
): RowChange[] =>
  people
    .filter((personId) => personId !== comment.writtenBy)
    .map((personId) =>
      insert<CommentMention>(commentMentionTable, {
        id: newId(),
        version: 1,
        commentId: comment.id,
        threadId: comment.threadId,
        personId,
        at: now,
        settledAt: null,
      }),
    );

/**
 * Every change of a comment is a new version of its thread, which is what open pages show. The thread was locked when it was
 * found, so the version is never stale.
 */
export const threadMoves = (
  thread: CommentThread,
  patch: Partial<Pick<CommentThread, 'resolvedAt' | 'resolvedBy' | 'resolvedFor'>> = {},
): RowChange => update(commentThreadTable, thread, { partnershipId: thread.partnershipId, ...patch });

export const threadEvent = (
  type: CommentEvent,
  {
    thread,
    audience,
  }: {
    readonly thread: Pick<CommentThread, 'id' | 'partnershipId' | 'sectionId'>;
    readonly audience: Audience;
  },
  data: JournalData = {},
): DomainEvent => commentEvent(type, { ...thread, audience }, { section: thread.sectionId, ...data });
