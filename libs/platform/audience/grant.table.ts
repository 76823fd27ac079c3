import { EntitySchema } from 'typeorm';
import type { Grant } from './grant.js';

export const grantTable = new EntitySchema<Grant>({
  name: 'audience.grant',
  schema: 'audience',
  tableName: 'grant',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    audience: { type: 'text' },
    role: { type: 'text' },
    sourceKind: { name: 'source_kind', type: 'text' },
    sourceId: { name: 'source_id', type: 'uuid' },
    grantedAt: { name: 'granted_at', type: 'timestamptz', precision: 3 },
    withdrawnAt: { name: 'withdrawn_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
