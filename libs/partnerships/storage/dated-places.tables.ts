import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Boundary } from '../domain/boundary/boundary.js';
import type { Dated } from '../domain/effective.js';
import type { PlaceName } from '../domain/partnership.js';

const dated: { [Key in keyof Dated]: EntitySchemaColumnOptions } = {
  id: { type: 'uuid', primary: true },
  version: { type: 'int' },
  partnershipId: { name: 'partnership_id', type: 'uuid' },
  number: { type: 'int' },
  effectiveFrom: { name: 'effective_from', type: 'date' },
  reason: { type: 'text', nullable: true },
  recordedAt: { name: 'recorded_at', type: 'timestamptz', precision: 3 },
  recordedBy: { name: 'recorded_by', type: 'uuid' },
};

export const placeNameTable = new EntitySchema<PlaceName>({
  name: 'partnerships.partnership_name',
  schema: 'partnerships',
  tableName: 'partnership_name',
  columns: { ...dated, name: { type: 'text' } },
});

export const boundaryTable = new EntitySchema<Boundary>({
  name: 'partnerships.boundary',
  schema: 'partnerships',
  tableName: 'boundary',
  columns: { ...dated, codes: { type: 'text', array: true }, neighbourhoods: { type: 'jsonb' } },
});

export const datedPlaceTables = [placeNameTable, boundaryTable];
