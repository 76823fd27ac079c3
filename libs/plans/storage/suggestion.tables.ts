import { EntitySchema } from 'typeorm';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Suggestion } from '../domain/suggestion.js';
import type { SuggestionOrigin } from '../domain/suggestion-origin.js';

export const suggestionTable = new EntitySchema<Suggestion>({
  name: 'plans.suggestion',
  schema: 'plans',
  tableName: 'suggestion',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    sectionId: { name: 'section_id', type: 'uuid' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    documentId: { name: 'document_id', type: 'uuid' },
    epoch: { type: 'int' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    madeAt: { name: 'made_at', type: 'timestamptz', precision: 3 },
    state: { type: 'text' },
    decidedBy: { name: 'decided_by', type: 'uuid', nullable: true },
    decidedFor: { name: 'decided_for', type: 'uuid', nullable: true },
    decidedAt: { name: 'decided_at', type: 'timestamptz', precision: 3, nullable: true },
    decidedSeq: { name: 'decided_seq', type: 'bigint', nullable: true },
    reason: { type: 'text', nullable: true },
  },
});

/** What the text holds of a suggestion: read from it anew a quiet moment after each change, and by whoever makes one. */
export interface SuggestionWords {
  readonly suggestionId: Id;
  readonly inserted: string;
  readonly deleted: string;
  readonly before: string;
  readonly after: string;
  /** In the order of the text. */
  readonly position: number;
  /** False when its writer took it all back: nothing of it is in the text. */
  readonly standing: boolean;
}

export const suggestionWordsTable = new EntitySchema<SuggestionWords>({
  name: 'plans.suggestion_words',
  schema: 'plans',
  tableName: 'suggestion_words',
  columns: {
    suggestionId: { name: 'suggestion_id', type: 'uuid', primary: true },
    inserted: { type: 'text' },
    deleted: { type: 'text' },
    before: { type: 'text' },
    after: { type: 'text' },
    position: { type: 'int' },
    standing: { type: 'boolean' },
  },
});

export const suggestionOriginTable = new EntitySchema<SuggestionOrigin>({
  name: 'plans.suggestion_origin',
  schema: 'plans',
  tableName: 'suggestion_origin',
  columns: {
    suggestionId: { name: 'suggestion_id', type: 'uuid', primary: true },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    subjectKind: { name: 'subject_kind', type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    audience: { type: 'text' },
  },
});
