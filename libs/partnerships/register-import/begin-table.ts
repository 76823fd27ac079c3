import { detectKind } from './detect-kind.js';
import { tidy } from './fields.js';
import type { Detected } from './kind.js';
import { odsByHeading, odsByPlace } from './ods-form.js';
import type { CsvRecord } from './register-row.js';
import type { Table } from './tables-of.js';

/** Where the rows of a table begin, and what they are. */
export interface Begun {
  readonly detected: Detected;
  /** Records before the first row: titles, notes and the heading. */
  readonly skip: number;
  /** Lines above the heading that are no part of the table. */
  readonly titles: readonly string[];
  readonly heading: readonly string[] | null;
  /** How many columns each row has to have. */
  readonly width: number;
  /** A row as its kind reads it. */
  fields(row: readonly string[]): readonly string[];
}

/** So far down a heading is looked for: the statistics office writes up to a dozen lines of notes above some. */
const SAMPLE = 60;

export interface Beginning {
  readonly first: CsvRecord | null;
  readonly begun: Begun | null;
}

/**
 * Looks for the heading of a table, or where it has none for its first row. What stands above it must be narrower: titles and notes.
 *
 * @param name of the file; with the sheet and the titles it may tell what no column does
 */
export async function beginTable(table: Table, name: string): Promise<Beginning> {
  const sample: CsvRecord[] = [];
  for await (const record of table.records()) {
    sample.push(record);
    if (sample.length === SAMPLE) break;
  }
  const rows = sample.map(({ fields }) => fields);
  for (const [at, record] of sample.entries()) {
    const titles = rows.slice(0, at);
    const about = { file: name, sheet: table.sheet, titles: titles.map(wordsOf) };
    const begun = beginsAt(record, at, rows, table.ragged, about);
    if (begun && titles.every((title) => isNarrow(title, begun.heading ?? rows[begun.skip]!)))
      return { first: sample[0]!, begun };
  }
  return { first: sample[0] ?? null, begun: null };
}

function beginsAt(
  record: CsvRecord,
  at: number,
  rows: readonly (readonly string[])[],
  ragged: boolean,
  about: { file: string; sheet: string | null; titles: string[] },
): Begun | null {
  const { fields } = record;
  const { titles } = about;
  const below = rows.slice(at + 1);
  const named = odsByHeading(fields, below);
  if (named) return { ...named, skip: at + 1, titles, heading: fields };
  const underHeading = looksLikeHeading(fields) ? odsByPlace(below, fields, ragged) : null;
  if (underHeading) return { ...underHeading, skip: at + 1, titles, heading: fields };
  const bare = odsByPlace(rows.slice(at), null, ragged);
  if (bare) return { ...bare, skip: at, titles, heading: null };
  const detected = detectKind(record, about);
  return (
    detected && {
      detected,
      skip: detected.header ? at + 1 : at,
      titles,
      heading: detected.header ? fields : null,
      width: fields.length,
      fields: (row) => row,
    }
  );
}

const wordsOf = (row: readonly string[]): string => row.map(tidy).filter(Boolean).join(' ');
const filled = (row: readonly string[]): number => row.filter((cell) => tidy(cell) !== '').length;

/** The first of its cells is a word and no code. */
const looksLikeHeading = (row: readonly string[]): boolean =>
  filled(row) >= 10 && /code|organisation/i.test(row[0] ?? '');

const isNarrow = (title: readonly string[], heading: readonly string[]): boolean =>
  filled(title) <= Math.max(2, filled(heading) / 2);
