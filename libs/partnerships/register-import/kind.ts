import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import type { Summary } from './outcome.js';
import type { CsvRecord, FileRow, Kind, RejectedRow } from './register-row.js';

/** A file that has been recognised: how its lines are read, and what is done with them. */
export interface Detected<Row extends FileRow = FileRow> {
  readonly kind: Kind;
  /** Whether the first record is a heading and no data. */
  readonly header: boolean;
  /** Two digits of the year in the column names; null where they have none. */
  readonly year: string | null;
  /** Headings of columns that are not read: reported, never a reason to refuse a file. */
  readonly unread: readonly string[];
  /** The file lists every organisation of its kind, so one that is missing from it deserves a look. */
  readonly complete: boolean;
  /** Days in a record that tell how old the file is, where its name and columns do not. */
  dates(record: CsvRecord): string[];
  /** Two lines with the same key say the same: no fault of the file. */
  readonly mayRepeat?: true;
  /** Makes sense of one record. Null where it is of something that this list is not read for. */
  read(record: CsvRecord): Row | RejectedRow | null;
  /** Tells one row from another of the file; the second with the same key is rejected. */
  keyOf(row: Row): string;
  /** Writes a batch of good rows, none twice, and counts what it did. */
  apply(tx: Transaction, rows: readonly Row[], summary: Summary): Promise<void>;
  /** What can only be done when all of the file has been read. */
  finish?(tx: Transaction, summary: Summary): Promise<void>;
}

/** One kind of published file. Adding one: its `…-rows.ts`, and its line in `kinds.ts`. */
export interface KindOfFile {
  readonly kind: Kind;
  /** What it lists, in the words of the report. */
  readonly title: string;
  /** Null when the first record is not of this kind. Told by content, never by the file's name. */
  detect(first: readonly string[], about?: About): Detected | null;
}

/** What stands around a table. */
export interface About {
  readonly file: string;
  readonly sheet: string | null;
  /** The lines above its heading. */
  readonly titles: readonly string[];
}

export const noDates = (): LocalDate[] => [];

/** The two digits of the year in the first heading of this form. */
export const yearOf = (header: readonly string[], form: RegExp): string | null =>
  header.find((heading) => form.test(heading))?.match(/\d\d(?=\D*$)/)?.[0] ?? null;
