import { EntitySchema } from 'typeorm';
import type { Poll, Vote } from '../domain/polls/poll.js';

const schema = 'forum';
const key = { id: { type: 'uuid', primary: true }, version: { type: 'int' } } as const;
const instant = { type: 'timestamptz', precision: 3 } as const;

export const pollTable = new EntitySchema<Poll>({
  name: 'forum.poll',
  schema,
  tableName: 'poll',
  columns: {
    ...key,
    threadId: { name: 'thread_id', type: 'uuid' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    audience: { type: 'text' },
    kind: { type: 'text' },
    question: { type: 'text' },
    options: { type: 'jsonb' },
    countedBy: { name: 'counted_by', type: 'text' },
    quorum: { type: 'int', nullable: true },
    lastDay: { name: 'last_day', type: 'date' },
    hidden: { type: 'boolean' },
    askedBy: { name: 'asked_by', type: 'uuid' },
    askedFor: { name: 'asked_for', type: 'uuid' },
    askedAt: { name: 'asked_at', ...instant },
    endedAt: { name: 'ended_at', ...instant, nullable: true },
    result: { type: 'jsonb', nullable: true },
    outcome: { type: 'text', nullable: true },
    outcomeBy: { name: 'outcome_by', type: 'uuid', nullable: true },
    outcomeAt: { name: 'outcome_at', ...instant, nullable: true },
  },
});

export const voteTable = new EntitySchema<Vote>({
  name: 'forum.vote',
  schema,
  tableName: 'vote',
  columns: {
    ...key,
    pollId: { name: 'poll_id', type: 'uuid' },
    voice: { type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    choice: { type: 'text' },
    reason: { type: 'text' },
    votedAt: { name: 'voted_at', ...instant },
  },
});
