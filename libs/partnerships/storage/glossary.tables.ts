import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { GlossaryWord, WordProposal } from '../domain/glossary/glossary-word.js';

const words = {
  id: { type: 'uuid', primary: true },
  version: { type: 'int' },
  partnershipId: { name: 'partnership_id', type: 'uuid' },
  key: { type: 'text' },
  term: { type: 'text' },
  standsFor: { name: 'stands_for', type: 'text' },
  meaning: { type: 'text' },
} satisfies Record<string, EntitySchemaColumnOptions>;

export const glossaryWordTable = new EntitySchema<GlossaryWord>({
  name: 'partnerships.glossary_word',
  schema: 'partnerships',
  tableName: 'glossary_word',
  columns: {
    ...words,
    inUse: { name: 'in_use', type: 'boolean' },
    changedAt: { name: 'changed_at', type: 'timestamptz', precision: 3 },
    changedBy: { name: 'changed_by', type: 'uuid' },
  },
});

export const wordProposalTable = new EntitySchema<WordProposal>({
  name: 'partnerships.word_proposal',
  schema: 'partnerships',
  tableName: 'word_proposal',
  columns: {
    ...words,
    audience: { type: 'text' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    proposedAt: { name: 'proposed_at', type: 'timestamptz', precision: 3 },
    standing: { type: 'text' },
    reason: { type: 'text', nullable: true },
    answeredAt: { name: 'answered_at', type: 'timestamptz', precision: 3, nullable: true },
    answeredBy: { name: 'answered_by', type: 'uuid', nullable: true },
  },
});
