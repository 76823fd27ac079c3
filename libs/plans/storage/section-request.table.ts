import { EntitySchema } from 'typeorm';
import type { SectionRequest } from '../domain/section-request.js';

export const sectionRequestTable = new EntitySchema<SectionRequest>({
  name: 'plans.section_request',
  schema: 'plans',
  tableName: 'section_request',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    sectionId: { name: 'section_id', type: 'uuid' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    audience: { type: 'text' },
    note: { type: 'text' },
    dueDate: { name: 'due_date', type: 'date' },
    freezes: { type: 'boolean' },
    state: { type: 'text' },
    expectedOn: { name: 'expected_on', type: 'date', nullable: true },
    reason: { type: 'text' },
    askedBy: { name: 'asked_by', type: 'uuid' },
    askedFor: { name: 'asked_for', type: 'uuid' },
    askedAt: { name: 'asked_at', type: 'timestamptz', precision: 3 },
    answeredBy: { name: 'answered_by', type: 'uuid', nullable: true },
    answeredAt: { name: 'answered_at', type: 'timestamptz', precision: 3, nullable: true },
    chases: { type: 'int' },
    chasedOn: { name: 'chased_on', type: 'date', nullable: true },
  },
});
