import { EntitySchema } from 'typeorm';
import type { Position } from '../year/position-row.js';
import type { StoredAllocation } from '../year/stored-allocation.js';

export const positionTable = new EntitySchema<Position>({
  name: 'risk_sharing.position',
  schema: 'risk_sharing',
  tableName: 'position',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    agreementId: { name: 'agreement_id', type: 'uuid' },
    scheme: { type: 'text' },
    month: { type: 'text' },
    hostId: { name: 'host_id', type: 'uuid' },
    budget: { type: 'bigint' },
    actualToDate: { name: 'actual_to_date', type: 'bigint' },
    forecastOutturn: { name: 'forecast_outturn', type: 'bigint' },
    lines: { type: 'jsonb', nullable: true },
    note: { type: 'text' },
    restates: { type: 'uuid', nullable: true },
    meantFinal: { name: 'meant_final', type: 'boolean' },
    enteredBy: { name: 'entered_by', type: 'uuid' },
    enteredAt: { name: 'entered_at', type: 'timestamptz', precision: 3 },
    releasedAt: { name: 'released_at', type: 'timestamptz', precision: 3, nullable: true },
    approvedBy: { name: 'approved_by', type: 'uuid', nullable: true },
    approvedFor: { name: 'approved_for', type: 'uuid', nullable: true },
    approvedAt: { name: 'approved_at', type: 'timestamptz', precision: 3, nullable: true },
    audience: { type: 'text' },
  },
});

export const allocationTable = new EntitySchema<StoredAllocation>({
  name: 'risk_sharing.allocation',
  schema: 'risk_sharing',
  tableName: 'allocation',
  columns: {
    id: { type: 'uuid', primary: true },
    agreementId: { name: 'agreement_id', type: 'uuid' },
    versionId: { name: 'version_id', type: 'uuid' },
    positionId: { name: 'position_id', type: 'uuid' },
    rule: { type: 'text' },
    month: { type: 'text' },
    stretch: { type: 'jsonb', nullable: true },
    variance: { type: 'bigint' },
    steps: { type: 'jsonb' },
    known: { type: 'jsonb' },
    settlement: { type: 'jsonb' },
    ruleHash: { name: 'rule_hash', type: 'text' },
    engineVersion: { name: 'engine_version', type: 'text' },
    final: { type: 'boolean' },
    audience: { type: 'text' },
    computedAt: { name: 'computed_at', type: 'timestamptz', precision: 3 },
  },
});
