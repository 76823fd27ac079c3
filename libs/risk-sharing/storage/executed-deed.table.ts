import { EntitySchema } from 'typeorm';
import type { ExecutedDeed } from '../domain/executed-deed.js';

export const executedDeedTable = new EntitySchema<ExecutedDeed>({
  name: 'risk_sharing.executed_deed',
  schema: 'risk_sharing',
  tableName: 'executed_deed',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    versionId: { name: 'version_id', type: 'uuid' },
    fileId: { name: 'file_id', type: 'uuid' },
    sha256: { type: 'text' },
    method: { type: 'text' },
    executedOn: { name: 'executed_on', type: 'date' },
    executions: { type: 'jsonb' },
    correction: { type: 'text' },
    filedBy: { name: 'filed_by', type: 'uuid' },
    filedFor: { name: 'filed_for', type: 'uuid' },
    filedAt: { name: 'filed_at', type: 'timestamptz', precision: 3 },
  },
});
