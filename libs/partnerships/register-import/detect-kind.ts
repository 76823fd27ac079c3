import { charityColumns, charityDates, charityReader } from './charity-rows.js';
import { findColumns } from './columns.js';
import { etrDates, ODS_WIDTH, readEtrRow } from './etr-rows.js';
import { icbColumns, icbReader } from './icb-rows.js';
import { ladColumns, ladReader } from './lad-rows.js';
import type { CsvRecord, RowReader } from './register-row.js';

export type Kind = 'etr' | 'lad' | 'icb' | 'charity';

export interface Detected {
  readonly kind: Kind;
  readonly read: RowReader;
  /** Whether the first record is a heading and no data. */
  readonly header: boolean;
  /** Two digits of the year in the column names; null where they have none. */
  readonly year: string | null;
  /** Days in a record that tell how old the file is, where its name and columns do not. */
  dates(record: CsvRecord): string[];
  /** The file lists every organisation of its kind, so one that is missing from it deserves a look. */
  readonly complete: boolean;
}

// A list of boards or councils has one line for each. A table that also names smaller areas, or both, says
// what lies in what: reading it as a list would register the same body many times.
const LOOKUP = /^(lsoa|msoa|oa|ward|wd|sicbl|utla|pfa)\d\d/i;
const BOARD = /^icb\d\d/i;
const AUTHORITY = /^(lad|ltla)\d\d/i;
const CHARITY_MERGERS_OR_PARTS = /^linked_charity_number$/i;

const none = (): string[] => [];
const yearOf = (header: readonly string[], form: RegExp): string | null =>
  header.find((heading) => form.test(heading))?.match(/\d\d(?=\D*$)/)?.[0] ?? null;

/** What a file holds, told from its first record alone: never from its name. Null when it is none of ours. */
export function detectKind(first: CsvRecord): Detected | null {
  const header = first.fields.map((field) => field.trim());
  if (isTrust(header))
    return { kind: 'etr', read: readEtrRow, header: false, year: null, dates: etrDates, complete: true };
  const named = (form: RegExp): boolean => header.some((heading) => form.test(heading));
  if (named(LOOKUP)) return null;

  const icb = findColumns(header, icbColumns);
  if (icb && !named(AUTHORITY))
    return {
      kind: 'icb',
      read: icbReader(icb),
      header: true,
      year: yearOf(header, icbColumns.ons),
      dates: none,
      complete: true,
    };
  const lad = findColumns(header, ladColumns);
  if (lad && !named(BOARD))
    return {
      kind: 'lad',
      read: ladReader(lad),
      header: true,
      year: yearOf(header, ladColumns.code),
      dates: none,
      complete: true,
    };
  const charity = findColumns(header, charityColumns);
  if (charity && !named(CHARITY_MERGERS_OR_PARTS))
    return {
      kind: 'charity',
      read: charityReader(charity),
      header: true,
      year: null,
      dates: charityDates(charity),
      complete: false,
    };
  return null;
}

/** The service's files share one shape; trusts alone have no status (13) and no sub-type (14) but a group letter (24). */
const isTrust = (cells: readonly string[]): boolean =>
  cells.length === ODS_WIDTH &&
  cells[12] === '' &&
  cells[13] === '' &&
  /^[A-Z]$/.test(cells[23] ?? '') &&
  /^[A-Z0-9]{2,6}$/.test(cells[0] ?? '');

/** Why a file is not taken, as far as its beginning tells. */
export function whyUnknown(first: CsvRecord | null): string {
  if (first === null) return 'The file is empty.';
  if (first.fields.length === ODS_WIDTH)
    return 'This is a file of the Organisation Data Service, but not the list of NHS trusts (etr), which is the only one that can be imported.';
  return 'We do not know these columns. We take the list of NHS trusts (etr), the ONS lists of local authorities and of integrated care boards, and the extract of the charity register.';
}

/** Files that are no text of rows at all, known by their first bytes; null when it is worth reading them. */
export function whyNoText(beginning: Uint8Array): string | null {
  const text = Buffer.from(beginning).toString('latin1');
  if (text.startsWith('PK\u0003\u0004'))
    return 'This is a workbook or a compressed file. Open it and save the sheet as CSV (UTF-8).';
  if (/^(\u00EF\u00BB\u00BF)?\s*</.test(text))
    return 'This is a web page, not a data file. Download the file itself.';
  if (text.includes('\u0000'))
    return 'This is not a text file, or it is not in UTF-8. Save it as CSV (UTF-8).';
  return null;
}
