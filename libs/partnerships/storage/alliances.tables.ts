import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { Alliance } from '../domain/alliance/alliance.js';
import type { Election, Nomination, RollEntry, Tally } from '../domain/alliance/election.js';

const schema = 'partnerships';
const key: EntitySchemaColumnOptions = { type: 'uuid', primary: true };
const version: EntitySchemaColumnOptions = { type: 'int' };
const id = (name: string): EntitySchemaColumnOptions => ({ name, type: 'uuid' });
const text: EntitySchemaColumnOptions = { type: 'text' };
const day = (name: string): EntitySchemaColumnOptions => ({ name, type: 'date' });
const instant = (name: string): EntitySchemaColumnOptions => ({ name, type: 'timestamptz', precision: 3 });

export const allianceTable = new EntitySchema<Alliance>({
  name: 'partnerships.alliance',
  schema,
  tableName: 'alliance',
  columns: { id: key, version, organisationId: { ...id('organisation_id'), unique: true } },
});

export const electionTable = new EntitySchema<Election>({
  name: 'partnerships.election',
  schema,
  tableName: 'election',
  columns: {
    id: key,
    version,
    partnershipId: id('partnership_id'),
    seatId: id('seat_id'),
    nominationsUntil: day('nominations_until'),
    voteUntil: day('vote_until'),
    sitsFrom: day('sits_from'),
    state: text,
    round: { type: 'int' },
    before: { type: 'uuid', nullable: true },
    electedId: { ...id('elected_id'), nullable: true },
    reason: { type: 'text', nullable: true },
    openedAt: instant('opened_at'),
    openedBy: id('opened_by'),
    decidedAt: { ...instant('decided_at'), nullable: true },
  },
});

export const nominationTable = new EntitySchema<Nomination>({
  name: 'partnerships.nomination',
  schema,
  tableName: 'nomination',
  columns: {
    id: key,
    version,
    electionId: id('election_id'),
    personId: id('person_id'),
    organisationId: id('organisation_id'),
    nominatedBy: id('nominated_by'),
    state: text,
    statement: text,
  },
});

export const rollTable = new EntitySchema<RollEntry>({
  name: 'partnerships.election_roll',
  schema,
  tableName: 'election_roll',
  columns: {
    id: key,
    version,
    electionId: id('election_id'),
    organisationId: id('organisation_id'),
    votedBy: { ...id('voted_by'), nullable: true },
  },
});

export const tallyTable = new EntitySchema<Tally>({
  name: 'partnerships.election_tally',
  schema,
  tableName: 'election_tally',
  columns: {
    id: key,
    version,
    electionId: id('election_id'),
    nominationId: { ...id('nomination_id'), unique: true },
    votes: { type: 'int' },
  },
});

export const allianceTables = [allianceTable, electionTable, nominationTable, rollTable, tallyTable];
