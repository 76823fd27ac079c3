import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { ImportReport } from '@folkmoot/partnerships/register-import/import-report.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';

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
     VALUES ($1, 1, 'etr.xlsx', repeat('0', 64), 1, 'tried', 3, $2, $3, $4, $4)`,
    [id, JSON.stringify([REPORT]), by.personId, app.clock.now()],
  );
  return id;
}
