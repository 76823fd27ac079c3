import { EntitySchema } from 'typeorm';
import type { CommitmentUpdate } from '../domain/commitment-update.js';

export const commitmentUpdateTable = new EntitySchema<CommitmentUpdate>({
  name: 'commitments.update',
  schema: 'commitments',
  tableName: 'update',
  columns: {
    id: { type: 'uuid', primary: true },
    commitmentId: { name: 'commitment_id', type: 'uuid' },
    kind: { type: 'text' },
    text: { type: 'text' },
    link: { type: 'text', nullable: true },
    fileId: { name: 'file_id', type: 'uuid', nullable: true },
    whereSeen: { name: 'where_seen', type: 'text', nullable: true },
    at: { type: 'timestamptz', precision: 3 },
  },
});
