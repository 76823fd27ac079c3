import { EntitySchema } from 'typeorm';
import type { Approval, Condition, Statement } from '../domain/approval.js';
import type { SignOff } from '../domain/sign-off.js';

const at = { type: 'timestamptz', precision: 3 } as const;

export const signOffTable = new EntitySchema<SignOff>({
  name: 'sign_off.sign_off',
  schema: 'sign_off',
  tableName: 'sign_off',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    partnershipId: { name: 'partnership_id', type: 'uuid' },
    number: { type: 'int' },
    subjectKind: { name: 'subject_kind', type: 'text' },
    subjectId: { name: 'subject_id', type: 'uuid' },
    title: { type: 'text' },
    audience: { type: 'text' },
    manifest: { type: 'text' },
    manifestHash: { name: 'manifest_hash', type: 'text' },
    rule: { type: 'jsonb' },
    summary: { type: 'jsonb', nullable: true },
    minorWords: { name: 'minor_words', type: 'text' },
    state: { type: 'text' },
    openedBy: { name: 'opened_by', type: 'uuid' },
    openedFor: { name: 'opened_for', type: 'uuid' },
    openedAt: { name: 'opened_at', ...at },
    metAt: { name: 'met_at', ...at, nullable: true },
    withdrawnAt: { name: 'withdrawn_at', ...at, nullable: true },
  },
});

export const approvalTable = new EntitySchema<Approval>({
  name: 'sign_off.approval',
  schema: 'sign_off',
  tableName: 'approval',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    signOffId: { name: 'sign_off_id', type: 'uuid' },
    organisationId: { name: 'organisation_id', type: 'uuid' },
    insteadOf: { name: 'instead_of', type: 'uuid', nullable: true },
    position: { type: 'int' },
    state: { type: 'text' },
    confirmed: { type: 'boolean' },
    lapsesOn: { name: 'lapses_on', type: 'date', nullable: true },
    statementId: { name: 'statement_id', type: 'uuid', nullable: true },
    since: at,
    signedBy: { name: 'signed_by', type: 'uuid', nullable: true },
    signedAt: { name: 'signed_at', ...at, nullable: true },
    signedHash: { name: 'signed_hash', type: 'text', nullable: true },
  },
});

export const statementTable = new EntitySchema<Statement>({
  name: 'sign_off.statement',
  schema: 'sign_off',
  tableName: 'statement',
  columns: {
    id: { type: 'uuid', primary: true },
    approvalId: { name: 'approval_id', type: 'uuid' },
    state: { type: 'text' },
    routeKind: { name: 'route_kind', type: 'text', nullable: true },
    body: { type: 'text' },
    decidedOn: { name: 'decided_on', type: 'date', nullable: true },
    minute: { type: 'text' },
    evidenceFileId: { name: 'evidence_file_id', type: 'uuid', nullable: true },
    words: { type: 'text' },
    lapsesOn: { name: 'lapses_on', type: 'date', nullable: true },
    recordedBy: { name: 'recorded_by', type: 'uuid' },
    recordedFor: { name: 'recorded_for', type: 'uuid' },
    recordedAt: { name: 'recorded_at', ...at },
    sha256: { type: 'text' },
  },
});

export const conditionTable = new EntitySchema<Condition>({
  name: 'sign_off.condition',
  schema: 'sign_off',
  tableName: 'condition',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    signOffId: { name: 'sign_off_id', type: 'uuid' },
    statementId: { name: 'statement_id', type: 'uuid' },
    position: { type: 'int' },
    words: { type: 'text' },
    ownerOrganisationId: { name: 'owner_organisation_id', type: 'uuid' },
    ownerPersonId: { name: 'owner_person_id', type: 'uuid', nullable: true },
    due: { type: 'date', nullable: true },
    shown: { type: 'text' },
    shownBy: { name: 'shown_by', type: 'uuid', nullable: true },
    shownAt: { name: 'shown_at', ...at, nullable: true },
    metBy: { name: 'met_by', type: 'uuid', nullable: true },
    metAt: { name: 'met_at', ...at, nullable: true },
  },
});
