import { EntitySchema } from 'typeorm';
import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** An organisation is in an audience with everybody who represents or signs for it: one of the parties of an agreement. */
export interface Party {
  readonly id: Id;
  readonly version: number;
  readonly audience: Audience;
  readonly organisationId: Id;
  readonly since: Date;
  readonly until: Date | null;
}

export const partyTable = new EntitySchema<Party>({
  name: 'audience.party',
  schema: 'audience',
  tableName: 'party',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    audience: { type: 'text' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    since: { type: 'timestamptz', precision: 3 },
    until: { type: 'timestamptz', precision: 3, nullable: true },
  },
});
