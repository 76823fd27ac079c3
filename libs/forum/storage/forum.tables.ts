import { EntitySchema } from 'typeorm';
import type { ForumNotice } from '../domain/notice.js';
import type { ForumPost } from '../domain/post.js';
import type { ForumReading, ForumThread } from '../domain/thread.js';

const schema = 'forum';
const key = { id: { type: 'uuid', primary: true }, version: { type: 'int' } } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

export const forumThreadTable = new EntitySchema<ForumThread>({
  name: 'forum.thread',
  schema,
  tableName: 'thread',
  columns: {
    ...key,
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    number: { type: 'int' },
    audience: { type: 'text' },
    topic: { type: 'text' },
    title: { type: 'text' },
    posts: { type: 'int' },
    startedBy: { name: 'started_by', type: 'uuid' },
    startedFor: { name: 'started_for', type: 'uuid' },
    startedAt: { name: 'started_at', ...instant },
    lastBy: { name: 'last_by', type: 'uuid' },
    lastFor: { name: 'last_for', type: 'uuid' },
    lastAt: { name: 'last_at', ...instant },
  },
});

export const forumPostTable = new EntitySchema<ForumPost>({
  name: 'forum.post',
  schema,
  tableName: 'post',
  columns: {
    ...key,
    threadId: { name: 'thread_id', type: 'uuid' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    number: { type: 'int' },
    audience: { type: 'text' },
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
    files: { type: 'int', default: 0 },
  },
});

export const forumReadingTable = new EntitySchema<ForumReading>({
  name: 'forum.reading',
  schema,
  tableName: 'reading',
  columns: {
    ...key,
    threadId: { name: 'thread_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    seq: { type: 'int' },
  },
});

export const forumNoticeTable = new EntitySchema<ForumNotice>({
  name: 'forum.notice',
  schema,
  tableName: 'notice',
  columns: {
    ...key,
    kind: { type: 'text' },
    postId: { name: 'post_id', type: 'uuid' },
    threadId: { name: 'thread_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    at: { ...instant },
    settledAt: { name: 'settled_at', ...instant, nullable: true },
  },
});
