import { EntitySchema } from 'typeorm';
import type { OrganisationRelation } from '../domain/register/relation.js';

export const organisationRelationTable = new EntitySchema<OrganisationRelation>({
  name: 'partnerships.organisation_relation',
  schema: 'partnerships',
  tableName: 'organisation_relation',
  columns: {
    id: { type: 'uuid', primary: true },
    scheme: { type: 'text' },
    from: { type: 'text' },
    kind: { type: 'text' },
    to: { type: 'text' },
    since: { type: 'date', nullable: true },
    until: { type: 'date', nullable: true },
    source: { type: 'text' },
    asAt: { name: 'as_at', type: 'date' },
  },
});
