import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import type { ForumMember } from '../domain/forum-member.js';
import type { Office } from '../domain/office.js';
import type { Partnership } from '../domain/partnership.js';
import type { Representation } from '../domain/representation.js';
import type { SeatRequest } from '../domain/seat-request.js';
import type { Seat, SeatHolder } from '../domain/seat.js';

const schema = 'partnerships';
const key: EntitySchemaColumnOptions = { type: 'uuid', primary: true };
const version: EntitySchemaColumnOptions = { type: 'int' };
const id = (name: string): EntitySchemaColumnOptions => ({ name, type: 'uuid' });
const instant = (name: string): EntitySchemaColumnOptions => ({ name, type: 'timestamptz', precision: 3 });
const term: { since: EntitySchemaColumnOptions; until: EntitySchemaColumnOptions } = {
  since: { type: 'date' },
  until: { type: 'date', nullable: true },
};
const text: EntitySchemaColumnOptions = { type: 'text' };

export const partnershipTable = new EntitySchema<Partnership>({
  name: 'partnerships.partnership',
  schema,
  tableName: 'partnership',
  columns: {
    id: key,
    version,
    slug: { type: 'text', unique: true },
    name: text,
    kind: text,
    parentId: { ...id('parent_id'), nullable: true },
    form: text,
    purpose: text,
    hostOrganisationId: id('host_organisation_id'),
    createdAt: instant('created_at'),
  },
});

export const seatTable = new EntitySchema<Seat>({
  name: 'partnerships.seat',
  schema,
  tableName: 'seat',
  columns: {
    id: key,
    version,
    partnershipId: id('partnership_id'),
    organisationId: id('organisation_id'),
    seatClass: { name: 'class', type: 'text' },
    voting: { type: 'boolean' },
    template: { type: 'text', nullable: true },
    ...term,
  },
});

export const seatHolderTable = new EntitySchema<SeatHolder>({
  name: 'partnerships.seat_holder',
  schema,
  tableName: 'seat_holder',
  columns: { id: key, version, seatId: id('seat_id'), personId: id('person_id'), capacity: text, ...term },
});

export const officeTable = new EntitySchema<Office>({
  name: 'partnerships.office',
  schema,
  tableName: 'office',
  columns: {
    id: key,
    version,
    partnershipId: id('partnership_id'),
    personId: id('person_id'),
    organisationId: id('organisation_id'),
    role: text,
    ...term,
  },
});

export const representationTable = new EntitySchema<Representation>({
  name: 'partnerships.representation',
  schema,
  tableName: 'representation',
  columns: {
    id: key,
    version,
    personId: id('person_id'),
    organisationId: id('organisation_id'),
    capacity: text,
    jobTitle: { name: 'job_title', type: 'text' },
    standing: text,
    confirmedBy: { ...id('confirmed_by'), nullable: true },
    ...term,
  },
});

export const forumMemberTable = new EntitySchema<ForumMember>({
  name: 'partnerships.forum_member',
  schema,
  tableName: 'forum_member',
  columns: {
    id: key,
    version,
    partnershipId: id('partnership_id'),
    personId: id('person_id'),
    organisationId: id('organisation_id'),
    joinedAt: instant('joined_at'),
    leftAt: { ...instant('left_at'), nullable: true },
  },
});

export const seatRequestTable = new EntitySchema<SeatRequest>({
  name: 'partnerships.seat_request',
  schema,
  tableName: 'seat_request',
  columns: {
    id: key,
    version,
    partnershipId: id('partnership_id'),
    personId: id('person_id'),
    organisationId: id('organisation_id'),
    why: text,
    state: text,
    reason: { type: 'text', nullable: true },
    seatId: { ...id('seat_id'), nullable: true },
    askedAt: instant('asked_at'),
    answeredBy: { ...id('answered_by'), nullable: true },
    answeredAt: { ...instant('answered_at'), nullable: true },
  },
});

export const placeTables = [
  partnershipTable,
  seatTable,
  seatHolderTable,
  officeTable,
  representationTable,
  forumMemberTable,
  seatRequestTable,
];
