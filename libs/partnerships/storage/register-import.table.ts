import { EntitySchema } from 'typeorm';
import type { RegisterImport } from '../domain/register/register-import.js';

export const registerImportTable = new EntitySchema<RegisterImport>({
  name: 'partnerships.register_import',
  schema: 'partnerships',
  tableName: 'register_import',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    name: { type: 'text' },
    sha256: { type: 'text' },
    size: { type: 'int' },
    asAt: { name: 'as_at', type: 'date', nullable: true },
    state: { type: 'text' },
    rowsRead: { name: 'rows_read', type: 'int' },
    reports: { type: 'jsonb' },
    message: { type: 'text', nullable: true },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    broughtAt: { name: 'brought_at', type: 'timestamptz', precision: 3 },
    movedAt: { name: 'moved_at', type: 'timestamptz', precision: 3 },
  },
});
