import { EntitySchema } from 'typeorm';
import type { Address } from '../domain/address.js';

export const addressTable = new EntitySchema<Address>({
  name: 'access.address',
  schema: 'access',
  tableName: 'address',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { name: 'person_id', type: 'uuid' },
    email: { type: 'text' },
    confirmedAt: { name: 'confirmed_at', type: 'timestamptz', precision: 3, nullable: true },
    goesAt: { name: 'goes_at', type: 'timestamptz', precision: 3, nullable: true },
    removedAt: { name: 'removed_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
