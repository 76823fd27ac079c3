import { EntitySchema } from 'typeorm';
import type { StoredFile } from './stored-file.js';

export const fileTable = new EntitySchema<StoredFile>({
  name: 'files.file',
  schema: 'files',
  tableName: 'file',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    audience: { type: 'text', nullable: true },
    documentId: { name: 'document_id', type: 'uuid', nullable: true },
    name: { type: 'text' },
    mediaType: { name: 'media_type', type: 'text' },
    size: { type: 'int' },
    width: { type: 'int', nullable: true },
    height: { type: 'int', nullable: true },
    sha256: { type: 'text' },
    scan: { type: 'text' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
    withdrawnAt: { name: 'withdrawn_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
