import { EntitySchema } from 'typeorm';
import type { Comment, CommentMention, CommentThread } from '../domain/comment.js';

const schema = 'plans';
const key = { id: { type: 'uuid', primary: true }, version: { type: 'int' } } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

export const commentThreadTable = new EntitySchema<CommentThread>({
  name: 'plans.comment-thread',
  schema,
  tableName: 'comment_thread',
  columns: {
    ...key,
    sectionId: { name: 'section_id', type: 'uuid' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    openness: { type: 'text' },
    audience: { type: 'text' },
    epoch: { type: 'int' },
    start: { name: 'start_at', type: 'text', nullable: true },
    end: { name: 'end_at', type: 'text', nullable: true },
    quote: { type: 'text', nullable: true },
    startedBy: { name: 'started_by', type: 'uuid' },
    startedFor: { name: 'started_for', type: 'uuid' },
    startedAt: { name: 'started_at', ...instant },
    resolvedAt: { name: 'resolved_at', ...instant, nullable: true },
    resolvedBy: { name: 'resolved_by', type: 'uuid', nullable: true },
    resolvedFor: { name: 'resolved_for', type: 'uuid', nullable: true },
  },
});

export const commentTable = new EntitySchema<Comment>({
  name: 'plans.comment',
  schema,
  tableName: 'comment',
  columns: {
    ...key,
    threadId: { name: 'thread_id', type: 'uuid' },
    text: { type: 'text' },
    writtenBy: { name: 'written_by', type: 'uuid' },
    writtenFor: { name: 'written_for', type: 'uuid' },
    writtenAt: { name: 'written_at', ...instant },
    editedAt: { name: 'edited_at', ...instant, nullable: true },
    earlier: { type: 'jsonb' },
    withdrawnAt: { name: 'withdrawn_at', ...instant, nullable: true },
    takenDownAt: { name: 'taken_down_at', ...instant, nullable: true },
    takenDownBy: { name: 'taken_down_by', type: 'uuid', nullable: true },
    takenDownBecause: { name: 'taken_down_because', type: 'text', nullable: true },
  },
});

export const commentMentionTable = new EntitySchema<CommentMention>({
  name: 'plans.comment-mention',
  schema,
  tableName: 'comment_mention',
  columns: {
    ...key,
    commentId: { name: 'comment_id', type: 'uuid' },
    threadId: { name: 'thread_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    at: { ...instant },
    settledAt: { name: 'settled_at', ...instant, nullable: true },
  },
});
