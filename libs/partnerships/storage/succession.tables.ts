import { EntitySchema } from 'typeorm';
import type { RecordedSuccession, SuccessionSettled } from '../domain/succession.js';

const schema = 'partnerships';

export const recordedSuccessionTable = new EntitySchema<RecordedSuccession>({
  name: 'partnerships.recorded_succession',
  schema,
  tableName: 'recorded_succession',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    successorId: { name: 'successor_id', type: 'uuid' },
    since: { type: 'date' },
    recordedAt: { name: 'recorded_at', type: 'timestamptz', precision: 3 },
    recordedBy: { name: 'recorded_by', type: 'uuid' },
  },
});

export const successionSettledTable = new EntitySchema<SuccessionSettled>({
  name: 'partnerships.succession_settled',
  schema,
  tableName: 'succession_settled',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    day: { type: 'date' },
    moved: { type: 'int' },
    ended: { type: 'int' },
    kept: { type: 'int' },
    settledOn: { name: 'settled_on', type: 'date' },
    settledBy: { name: 'settled_by', type: 'uuid' },
  },
});

export const successionTables = [recordedSuccessionTable, successionSettledTable];
