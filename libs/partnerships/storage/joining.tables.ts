import { EntitySchema } from 'typeorm';
import type { Id } from '@folkmoot/kernel/id.js';
import type { JoinDraft } from '../domain/join-draft.js';

/** What a described group said of itself. */
export interface Group {
  readonly organisationId: Id;
  readonly what: string;
  readonly area: string;
}

export const groupTable = new EntitySchema<Group>({
  name: 'partnerships.described_group',
  schema: 'partnerships',
  tableName: 'described_group',
  columns: {
    organisationId: { name: 'organisation_id', type: 'uuid', primary: true },
    what: { type: 'text' },
    area: { type: 'text' },
  },
});

export const joinDraftTable = new EntitySchema<JoinDraft>({
  name: 'partnerships.join_draft',
  schema: 'partnerships',
  tableName: 'join_draft',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    group: { name: 'group_described', type: 'jsonb', nullable: true },
    name: { type: 'text' },
    jobTitle: { name: 'job_title', type: 'text' },
    madeAt: { name: 'made_at', type: 'timestamptz', precision: 3 },
    usedAt: { name: 'used_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const joiningTables = [groupTable, joinDraftTable];
