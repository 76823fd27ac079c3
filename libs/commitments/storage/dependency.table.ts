import { EntitySchema } from 'typeorm';
import type { Dependency } from '../domain/dependency.js';

export const dependencyTable = new EntitySchema<Dependency>({
  name: 'commitments.dependency',
  schema: 'commitments',
  tableName: 'dependency',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    commitmentId: { name: 'commitment_id', type: 'uuid' },
    waitsForId: { name: 'waits_for_id', type: 'uuid' },
    madeBy: { name: 'made_by', type: 'uuid' },
    madeAt: { name: 'made_at', type: 'timestamptz', precision: 3 },
    endedAt: { name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
