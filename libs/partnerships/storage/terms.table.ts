import { EntitySchema } from 'typeorm';
import type { Terms } from '../domain/terms/terms.js';

export const termsTable = new EntitySchema<Terms>({
  name: 'partnerships.terms',
  schema: 'partnerships',
  tableName: 'terms',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    number: { type: 'int' },
    effectiveFrom: { name: 'effective_from', type: 'date' },
    form: { type: 'text' },
    words: { type: 'jsonb' },
    quorum: { type: 'jsonb', nullable: true },
    decisions: { type: 'jsonb', nullable: true },
    reason: { type: 'text', nullable: true },
    recordedAt: { name: 'recorded_at', type: 'timestamptz', precision: 3 },
    recordedBy: { name: 'recorded_by', type: 'uuid' },
  },
});
