import { EntitySchema } from 'typeorm';
import type { LogFile } from '../domain/action-log/log-file.js';

export const logFileTable = new EntitySchema<LogFile>({
  name: 'commitments.log_file',
  schema: 'commitments',
  tableName: 'log_file',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    name: { type: 'text' },
    content: { type: 'jsonb', nullable: true },
    broughtAt: { name: 'brought_at', type: 'timestamptz', precision: 3 },
    usedAt: { name: 'used_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
