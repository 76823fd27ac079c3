import { EntitySchema } from 'typeorm';
import type { Birth } from '../domain/birth.js';

export const birthTable = new EntitySchema<Birth>({
  name: 'commitments.birth',
  schema: 'commitments',
  tableName: 'birth',
  columns: {
    commitmentId: { name: 'commitment_id', type: 'uuid', primary: true },
    kind: { type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    mark: { type: 'text', nullable: true },
  },
});
