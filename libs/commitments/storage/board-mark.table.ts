import { EntitySchema } from 'typeorm';
import type { BoardMark } from '../domain/board-mark.js';

export const boardMarkTable = new EntitySchema<BoardMark>({
  name: 'commitments.board_mark',
  schema: 'commitments',
  tableName: 'board_mark',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    seq: { type: 'bigint' },
    markedAt: { name: 'marked_at', type: 'timestamptz', precision: 3 },
  },
});
