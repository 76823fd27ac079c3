import { EntitySchema } from 'typeorm';
import type { Session } from '../domain/session.js';

export const sessionTable = new EntitySchema<Session>({
  name: 'access.session',
  schema: 'access',
  tableName: 'session',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    tokenHash: { name: 'token_hash', type: 'bytea' },
    device: { type: 'text' },
    startedAt: { name: 'started_at', type: 'timestamptz', precision: 3 },
    expiresAt: { name: 'expires_at', type: 'timestamptz', precision: 3 },
    endedAt: { name: 'ended_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});
