import { EntitySchema } from 'typeorm';
import type { Attempt } from '../domain/throttle.js';

export const attemptTable = new EntitySchema<Attempt>({
  name: 'access.attempt',
  schema: 'access',
  tableName: 'attempt',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    kind: { type: 'text' },
    key: { type: 'bytea' },
    at: { type: 'timestamptz', precision: 3 },
  },
});
