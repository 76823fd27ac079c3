import { EntitySchema } from 'typeorm';
import type { Token } from '../domain/token.js';

export const tokenTable = new EntitySchema<Token>({
  name: 'access.token',
  schema: 'access',
  tableName: 'token',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    purpose: { type: 'text' },
    email: { type: 'text' },
    personId: { name: 'person_id', type: 'uuid', nullable: true },
    subjectId: { name: 'subject_id', type: 'uuid', nullable: true },
    linkHash: { name: 'link_hash', type: 'bytea' },
    ticketHash: { name: 'ticket_hash', type: 'bytea', nullable: true },
    codeHash: { name: 'code_hash', type: 'bytea', nullable: true },
    wrongCodes: { name: 'wrong_codes', type: 'int' },
    next: { type: 'text', nullable: true },
    madeAt: { name: 'made_at', type: 'timestamptz', precision: 3 },
    expiresAt: { name: 'expires_at', type: 'timestamptz', precision: 3 },
    spentAt: { name: 'spent_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
