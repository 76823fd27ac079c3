import { EntitySchema } from 'typeorm';
import type { WordFile } from '../domain/word-file.js';

export const wordFileTable = new EntitySchema<WordFile>({
  name: 'plans.word_file',
  schema: 'plans',
  tableName: 'word_file',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    sectionId: { name: 'section_id', type: 'uuid', nullable: true },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    audience: { type: 'text' },
    name: { type: 'text' },
    content: { type: 'text', nullable: true },
    broughtAt: { name: 'brought_at', type: 'timestamptz', precision: 3 },
    usedAt: { name: 'used_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
