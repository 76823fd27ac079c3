import { EntitySchema } from 'typeorm';
import type { DemonstrationRole } from '../domain/demonstration-role.js';

export const demonstrationRoleTable = new EntitySchema<DemonstrationRole>({
  name: 'access.demonstration-role',
  schema: 'access',
  tableName: 'demonstration_role',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    position: { type: 'int' },
    personId: { name: 'person_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid', nullable: true },
    title: { type: 'text' },
    about: { type: 'text' },
    landing: { type: 'text' },
  },
});
