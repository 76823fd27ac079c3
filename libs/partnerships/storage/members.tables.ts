import { EntitySchema } from 'typeorm';
import type { Invitation } from '../domain/invitation.js';
import type { MemberFile } from '../domain/member-file/member-file.js';

const schema = 'partnerships';

export const memberFileTable = new EntitySchema<MemberFile>({
  name: 'partnerships.member_file',
  schema,
  tableName: 'member_file',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    personId: { name: 'person_id', type: 'uuid' },
    name: { type: 'text' },
    content: { type: 'jsonb', nullable: true },
    broughtAt: { name: 'brought_at', type: 'timestamptz', precision: 3 },
    usedAt: { name: 'used_at', type: 'timestamptz', precision: 3, nullable: true },
  },
});

export const invitationTable = new EntitySchema<Invitation>({
  name: 'partnerships.invitation',
  schema,
  tableName: 'invitation',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    seatId: { name: 'seat_id', type: 'uuid', nullable: true },
    office: { type: 'text', nullable: true },
    email: { type: 'text' },
    name: { type: 'text' },
    jobTitle: { name: 'job_title', type: 'text' },
    state: { type: 'text' },
    invitedBy: { name: 'invited_by', type: 'uuid' },
    invitedAt: { name: 'invited_at', type: 'timestamptz', precision: 3 },
    messageId: { name: 'message_id', type: 'uuid' },
    mailedAt: { name: 'mailed_at', type: 'timestamptz', precision: 3 },
    reminders: { type: 'int' },
    answeredAt: { name: 'answered_at', type: 'timestamptz', precision: 3, nullable: true },
    personId: { name: 'person_id', type: 'uuid', nullable: true },
  },
});

export const memberTables = [memberFileTable, invitationTable];
