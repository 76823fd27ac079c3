import { EntitySchema } from 'typeorm';
import type { Confirmation } from '../domain/confirmation.js';
import type { EarlierWords, Interest } from '../domain/interest.js';

export const interestTable = new EntitySchema<Interest>({
  name: 'interests.interest',
  schema: 'interests',
  tableName: 'interest',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    audience: { type: 'text' },
    regime: { type: 'text' },
    category: { type: 'text' },
    holder: { type: 'text' },
    description: { type: 'text' },
    concernsId: { name: 'concerns_id', type: 'uuid', nullable: true },
    concerns: { type: 'text' },
    since: { type: 'date' },
    until: { type: 'date', nullable: true },
    mitigation: { type: 'text' },
    published: { type: 'boolean' },
    withheldReason: { name: 'withheld_reason', type: 'text' },
    declaredAt: { name: 'declared_at', type: 'timestamptz', precision: 3 },
  },
});

export const earlierWordsTable = new EntitySchema<EarlierWords>({
  name: 'interests.earlier_words',
  schema: 'interests',
  tableName: 'earlier_words',
  columns: {
    id: { type: 'uuid', primary: true },
    interestId: { name: 'interest_id', type: 'uuid' },
    words: { type: 'jsonb' },
    replacedAt: { name: 'replaced_at', type: 'timestamptz', precision: 3 },
  },
});

export const confirmationTable = new EntitySchema<Confirmation>({
  name: 'interests.confirmation',
  schema: 'interests',
  tableName: 'confirmation',
  columns: {
    id: { type: 'uuid', primary: true },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    day: { type: 'date' },
    nothing: { type: 'boolean' },
  },
});
