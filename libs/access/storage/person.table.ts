import { EntitySchema } from 'typeorm';
import type { Person } from '../domain/person.js';

export const personTable = new EntitySchema<Person>({
  name: 'access.person',
  schema: 'access',
  tableName: 'person',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    name: { type: 'text' },
    createdAt: { name: 'created_at', type: 'timestamptz', precision: 3 },
    erasedAt: { name: 'erased_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
