import { EntitySchema } from 'typeorm';
import type { SharedDocument } from './shared-document.js';

export const documentTable = new EntitySchema<SharedDocument>({
  name: 'documents.document',
  schema: 'documents',
  tableName: 'document',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    kind: { type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    stream: { type: 'text' },
    audience: { type: 'text' },
    writeAudience: { name: 'write_audience', type: 'text' },
    suggestAudience: { name: 'suggest_audience', type: 'text', nullable: true },
    frozen: { type: 'boolean' },
    schemaVersion: { name: 'schema_version', type: 'int' },
    epoch: { type: 'int' },
    openedAt: { name: 'opened_at', type: 'timestamptz', precision: 3 },
  },
});
