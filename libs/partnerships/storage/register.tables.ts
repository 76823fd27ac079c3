import { EntitySchema } from 'typeorm';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type {
  Organisation,
  OrganisationIdentifier,
  OrganisationName,
} from '../domain/register/organisation.js';
import { organisationRelationTable } from './relation.table.js';
import { trustPatientsTable } from './trust-patients.store.js';

export const organisationTable = new EntitySchema<Organisation>({
  name: 'partnerships.organisation',
  schema: 'partnerships',
  tableName: 'organisation',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    sector: { type: 'text' },
    kind: { type: 'text', nullable: true },
    standing: { type: 'text', nullable: true },
    postcode: { type: 'text', nullable: true },
    website: { type: 'text', nullable: true },
    validFrom: { name: 'valid_from', type: 'date', nullable: true },
    validTo: { name: 'valid_to', type: 'date', nullable: true },
    source: { type: 'text' },
    asAt: { name: 'as_at', type: 'date' },
  },
});

export const organisationIdentifierTable = new EntitySchema<OrganisationIdentifier>({
  name: 'partnerships.organisation_identifier',
  schema: 'partnerships',
  tableName: 'organisation_identifier',
  columns: {
    scheme: { type: 'text', primary: true },
    value: { type: 'text', primary: true },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    until: { type: 'date', nullable: true },
  },
});

export const organisationNameTable = new EntitySchema<OrganisationName>({
  name: 'partnerships.organisation_name',
  schema: 'partnerships',
  tableName: 'organisation_name',
  columns: {
    id: { type: 'uuid', primary: true },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    name: { type: 'text' },
    since: { type: 'date', nullable: true },
    until: { type: 'date', nullable: true },
  },
});

/** What the register of mergers calls a charity. */
export interface CharityHeard {
  readonly number: string;
  readonly name: string;
  readonly asAt: LocalDate;
}

export const charityHeardTable = new EntitySchema<CharityHeard>({
  name: 'partnerships.charity_heard',
  schema: 'partnerships',
  tableName: 'charity_heard',
  columns: {
    number: { type: 'text', primary: true },
    name: { type: 'text' },
    asAt: { name: 'as_at', type: 'date' },
  },
});

export const registerTables = [
  organisationTable,
  organisationIdentifierTable,
  organisationNameTable,
  organisationRelationTable,
  charityHeardTable,
  trustPatientsTable,
];
