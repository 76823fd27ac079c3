import { EntitySchema } from 'typeorm';
import type { SectionVersion } from '../domain/section-version.js';

export const sectionVersionTable = new EntitySchema<SectionVersion>({
  name: 'plans.section_version',
  schema: 'plans',
  tableName: 'section_version',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    sectionId: { name: 'section_id', type: 'uuid' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    number: { type: 'int' },
    name: { type: 'text' },
    audience: { type: 'text' },
    epoch: { type: 'int' },
    uptoSeq: { name: 'upto_seq', type: 'bigint' },
    content: { type: 'bytea' },
    json: { type: 'text' },
    plain: { type: 'text' },
    sha256: { type: 'text' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    namedAt: { name: 'named_at', type: 'timestamptz', precision: 3 },
    redactedAt: { name: 'redacted_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
