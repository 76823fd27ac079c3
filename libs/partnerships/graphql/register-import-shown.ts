import { hasStalled, mayBeApplied } from '../domain/register/register-import.js';
import type { RegisterImportRow } from '../reads/register-imports.js';
import type { RegisterImportType } from './register-import.type.js';

export const registerImportShown = (row: RegisterImportRow, now: Date): RegisterImportType => ({
  ...row,
  person: { id: row.personId, name: row.personName },
  stalled: hasStalled(row, now),
  mayBeApplied: mayBeApplied(row, now),
  tables: row.reports.map((one) => ({
    ...one,
    rejected: one.rejected.map(({ line, reason }) => ({ line, note: reason })),
    missing: one.missing.map(({ code, name }) => `${code} ${name}`),
  })),
});
