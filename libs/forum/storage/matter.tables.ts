import { EntitySchema } from 'typeorm';
import type { Question } from '../domain/matters/question.js';
import type { TakenUp } from '../domain/matters/taken-up.js';

const schema = 'forum';
const instant = { type: 'timestamptz', precision: 3 } as const;
const ofThread = {
  id: { type: 'uuid', primary: true },
  version: { type: 'int' },
  threadId: { name: 'thread_id', type: 'uuid' },
  partnershipId: { name: 'partnership_id', type: 'uuid' },
  audience: { type: 'text' },
} as const;

export const questionTable = new EntitySchema<Question>({
  name: 'forum.question',
  schema,
  tableName: 'question',
  columns: {
    ...ofThread,
    ownerId: { name: 'owner_id', type: 'uuid' },
    ownerFor: { name: 'owner_for', type: 'uuid' },
    due: { type: 'date' },
    askedBy: { name: 'asked_by', type: 'uuid' },
    askedAt: { name: 'asked_at', ...instant },
    answer: { type: 'int', nullable: true },
    answeredAt: { name: 'answered_at', ...instant, nullable: true },
    answeredBy: { name: 'answered_by', type: 'uuid', nullable: true },
  },
});

export const takenUpTable = new EntitySchema<TakenUp>({
  name: 'forum.taken_up',
  schema,
  tableName: 'taken_up',
  columns: {
    ...ofThread,
    post: { type: 'int' },
    subjectKind: { name: 'subject_kind', type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    takenUpBy: { name: 'taken_up_by', type: 'uuid' },
    takenUpFor: { name: 'taken_up_for', type: 'uuid' },
    takenUpAt: { name: 'taken_up_at', ...instant },
  },
});
