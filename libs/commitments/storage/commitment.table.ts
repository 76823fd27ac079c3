import { EntitySchema } from 'typeorm';
import type { Commitment } from '../domain/commitment.js';

export const commitmentTable = new EntitySchema<Commitment>({
  name: 'commitments.commitment',
  schema: 'commitments',
  tableName: 'commitment',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    number: { type: 'int' },
    audience: { type: 'text' },
    shownTo: { name: 'shown_to', type: 'text' },
    what: { type: 'text' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid', nullable: true },
    role: { type: 'text' },
    priorityId: { name: 'priority_id', type: 'uuid', nullable: true },
    dueDate: { name: 'due_date', type: 'date' },
    dueMoves: { name: 'due_moves', type: 'int' },
    handOvers: { name: 'hand_overs', type: 'int' },
    state: { type: 'text' },
    status: { type: 'text' },
    latestUpdateId: { name: 'latest_update_id', type: 'uuid', nullable: true },
    askedBy: { name: 'asked_by', type: 'uuid' },
    askedFor: { name: 'asked_for', type: 'uuid' },
    askedAt: { name: 'asked_at', type: 'timestamptz', precision: 3 },
    answeredAt: { name: 'answered_at', type: 'timestamptz', precision: 3, nullable: true },
    closedAt: { name: 'closed_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
