import { keepLog } from '@folkmoot/commitments/actions/keep-log.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { inviteMember } from '@folkmoot/partnerships/actions/invite-member.js';
import { keepMemberFile } from '@folkmoot/partnerships/actions/keep-member-file.js';
import type { ImportReport } from '@folkmoot/partnerships/register-import/import-report.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { letters } from './access.js';
import { must } from './partnerships.js';

const REPORT: ImportReport = {
  sheet: 'Trusts',
  title: 'NHS trusts',
  asAt: '2025-01-01',
  dateFrom: 'from the file’s name',
  rows: 3,
  counts: ['1 added', '1 renamed'],
  changes: [
    { what: 'renamed', code: 'R0A', to: 'NORTHMOOR HOSPITALS', before: 'NORTHMOOR TRUST' },
    { what: 'closed', code: 'R0B', to: 'MOOR HOSPITAL', before: '2024-12-31' },
    { what: 'moved', code: 'R0C', to: 'QXX', before: 'QYY' },
  ],
  rejectedCount: 1,
  rejected: [{ line: 3, reason: '“r-1” is not an ODS code.' }],
  notes: [],
  unread: ['Colour'],
  otherSheets: ['Notes'],
  missing: [{ code: 'R0D', name: 'OLD HOSPITAL' }],
};

/** A list that an operator brought, with its report, as the job leaves it; its bytes lie nowhere. */
export async function triedList(app: TestApp, by: PersonReader): Promise<Id> {
  const id = newId();
  await app.database.rows(
    `INSERT INTO partnerships.register_import (id, version, name, sha256, size, state, rows_read, reports, person_id, brought_at, moved_at)
     VALUES ($1, 1, 'charities_operating_in_northmoor_2025-01.xlsx', repeat('0', 64), 1, 'tried', 3, $2, $3, $4, $4)`,
    [id, JSON.stringify([REPORT]), by.personId, app.clock.now()],
  );
  return id;
}

/** A list of members as its secretary left it: one line that is clear, one that somebody must look at. */
export async function membersBrought(app: TestApp, partnershipId: Id, by: PersonReader): Promise<Id> {
  const content = {
    sheet: 'Members',
    otherSheets: ['Notes'],
    columns: ['Organisation', 'E-mail'],
    lines: [
      { line: 2, cells: ['Northmoor Carers Centre', 'carers@example.org'] },
      { line: 3, cells: ['Northmor Carers', 'no address'] },
    ],
  };
  return (await must(app, keepMemberFile, { partnershipId, name: 'members.xlsx', content }, by)).fileId;
}

/** An action log as its officer left it: a line that is clear, one whose owner and day are not. */
export async function logBrought(app: TestApp, partnershipId: Id, by: PersonReader): Promise<Id> {
  const content = {
    sheet: null,
    otherSheets: [],
    columns: ['Action', 'Lead', 'Due'],
    lines: [
      { line: 2, cells: ['Agree the rota', 'Malik Member', '31/3/2027'] },
      { line: 3, cells: ['Find a room', 'The hospitals', 'ASAP'] },
    ],
  };
  return (await must(app, keepLog, { partnershipId, name: 'action-log.csv', content }, by)).fileId;
}

/** The secret in the mail of somebody who is invited and has not answered. */
export async function invitedBy(
  app: TestApp,
  partnershipId: Id,
  organisationId: Id,
  by: PersonReader,
): Promise<string> {
  const email = `${newId()}@example.org`;
  await must(app, inviteMember, { partnershipId, organisationId, email }, by);
  const mail = (await letters(app)).find((one) => one.to === email);
  if (!mail) throw new Error('Nothing was mailed to who is invited.');
  return mail.secret;
}
