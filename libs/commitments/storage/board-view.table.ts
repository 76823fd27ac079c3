import { EntitySchema } from 'typeorm';
import type { SavedView } from '../domain/board-view.js';

export const boardViewTable = new EntitySchema<SavedView>({
  name: 'commitments.board_view',
  schema: 'commitments',
  tableName: 'board_view',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid', nullable: true },
    audience: { type: 'text' },
    name: { type: 'text' },
    by: { type: 'text' },
    sort: { type: 'text' },
    standing: { type: 'text', nullable: true },
    flag: { type: 'text', nullable: true },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    priority: { type: 'text', nullable: true },
    mine: { type: 'boolean' },
    changed: { type: 'boolean' },
    escalated: { type: 'boolean' },
    savedBy: { name: 'saved_by', type: 'uuid' },
    savedAt: { name: 'saved_at', type: 'timestamptz', precision: 3 },
    removedAt: { name: 'removed_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
