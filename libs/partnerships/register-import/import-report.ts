import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { titleOf } from './kinds.js';
import type { RegisterChange, Summary } from './outcome.js';
import type { RejectedRow } from './register-row.js';
import { countLines } from './report.js';

const MOST_REJECTED = 500;
const MOST_OTHERS = 100;

/** What one table did or would do, as the page keeps it: bounded, however long the file. */
export interface ImportReport {
  readonly sheet: string | null;
  readonly title: string;
  readonly asAt: LocalDate;
  readonly dateFrom: string;
  readonly rows: number;
  /** How many of what, in words. */
  readonly counts: readonly string[];
  readonly changes: readonly RegisterChange[];
  readonly rejectedCount: number;
  readonly rejected: readonly RejectedRow[];
  readonly notes: readonly { readonly line: number; readonly note: string }[];
  readonly unread: readonly string[];
  readonly otherSheets: readonly string[];
  readonly missing: readonly { readonly code: string; readonly name: string }[];
}

export const reportOf = (summary: Summary): ImportReport => ({
  sheet: summary.sheet,
  title: titleOf(summary.kind),
  asAt: summary.asAt,
  dateFrom: summary.dateFrom,
  rows: summary.rows,
  counts: countLines(summary),
  changes: summary.changes,
  rejectedCount: summary.rejected.length,
  rejected: [...summary.rejected].sort((a, b) => a.line - b.line).slice(0, MOST_REJECTED),
  notes: summary.notes.slice(0, MOST_OTHERS),
  unread: summary.unread,
  otherSheets: summary.otherSheets,
  missing: summary.missing.slice(0, MOST_OTHERS),
});
