import { EntitySchema } from 'typeorm';
import type { IllustrationRun, Scenario } from '../terms/scenario.js';

export const scenarioTable = new EntitySchema<Scenario>({
  name: 'risk_sharing.scenario',
  schema: 'risk_sharing',
  tableName: 'scenario',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    agreementId: { name: 'agreement_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    audience: { type: 'text' },
    title: { type: 'text' },
    assumptions: { type: 'jsonb' },
    madeBy: { name: 'made_by', type: 'uuid' },
    madeAt: { name: 'made_at', type: 'timestamptz', precision: 3 },
    changedAt: { name: 'changed_at', type: 'timestamptz', precision: 3 },
    copyOf: { name: 'copy_of', type: 'uuid', nullable: true },
  },
});

export const illustrationTable = new EntitySchema<IllustrationRun>({
  name: 'risk_sharing.illustration',
  schema: 'risk_sharing',
  tableName: 'illustration',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    scenarioId: { name: 'scenario_id', type: 'uuid' },
    audience: { type: 'text' },
    state: { type: 'text' },
    progress: { type: 'double precision' },
    termsN: { name: 'terms_n', type: 'int' },
    made: { type: 'jsonb' },
    inputHash: { name: 'input_hash', type: 'text' },
    engine: { type: 'int' },
    result: { type: 'jsonb', nullable: true },
    askedBy: { name: 'asked_by', type: 'uuid' },
    askedAt: { name: 'asked_at', type: 'timestamptz', precision: 3 },
    endedAt: { name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
