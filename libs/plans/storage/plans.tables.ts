import { EntitySchema } from 'typeorm';
import type { Plan } from '../domain/plan.js';
import type { Priority } from '../domain/priority.js';
import type { Section } from '../domain/section.js';

const schema = 'plans';
const key = { id: { type: 'uuid', primary: true }, version: { type: 'int' } } as const;

export const planTable = new EntitySchema<Plan>({
  name: 'plans.plan',
  schema,
  tableName: 'plan',
  columns: {
    ...key,
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    title: { type: 'text' },
    priorityCap: { name: 'priority_cap', type: 'int' },
    openness: { type: 'text' },
    audience: { type: 'text' },
    startedAt: { name: 'started_at', type: 'timestamptz', precision: 3 },
  },
});

export const priorityTable = new EntitySchema<Priority>({
  name: 'plans.priority',
  schema,
  tableName: 'priority',
  columns: {
    ...key,
    planId: { name: 'plan_id', type: 'uuid' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    number: { type: 'int' },
    title: { type: 'text' },
    audience: { type: 'text' },
    retiredAt: { name: 'retired_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const sectionTable = new EntitySchema<Section>({
  name: 'plans.section',
  schema,
  tableName: 'section',
  columns: {
    ...key,
    planId: { name: 'plan_id', type: 'uuid' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    number: { type: 'int' },
    slug: { type: 'text' },
    title: { type: 'text' },
    position: { type: 'int' },
    ownerOrganisationId: { name: 'owner_organisation_id', type: 'uuid' },
    openness: { type: 'text' },
    audience: { type: 'text' },
    textAudience: { name: 'text_audience', type: 'text' },
    writeAudience: { name: 'write_audience', type: 'text' },
    documentId: { name: 'document_id', type: 'uuid' },
    frozenAt: { name: 'frozen_at', type: 'timestamptz', precision: 3, nullable: true },
    addedAt: { name: 'added_at', type: 'timestamptz', precision: 3 },
    removedAt: { name: 'removed_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
