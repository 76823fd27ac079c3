import { parse, CsvError } from 'csv-parse/sync';
import { beginsLikeWorkbook, openWorkbook, type Sheet } from '@folkmoot/platform/sheets/open-workbook.js';
import { windowsText } from '@folkmoot/platform/text/windows-text.js';
import { SheetProblem } from '@folkmoot/platform/sheets/sheet-problem.js';
import { guessMatching } from '../domain/member-file/member-columns.js';
import { MOST_COLUMNS, MOST_LINES, type MemberSheet } from '../domain/member-file/member-file.js';
import type { SheetLine } from '../domain/member-file/member-row.js';

/** A list that cannot be taken: expected, and told to the person who chose it. */
export class MemberFileProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const MOST_MEMBER_BYTES = 2 * 1024 * 1024;
const LONGEST_CELL = 500;
const TOO_MANY = new MemberFileProblem(
  'too-many-lines',
  `This list has more than ${MOST_LINES} lines. Split it, and bring in one part after the other.`,
);

/**
 * The lines of a secretary's own list: CSV as any spreadsheet saves it, or a workbook of Excel or OpenDocument, of which the first
 * sheet with a heading and a line is taken. Lines of a title above the heading are passed over. Told by its content, never by its name.
 */
export async function readMemberFile(bytes: Buffer): Promise<MemberSheet> {
  if (bytes.length === 0) throw new MemberFileProblem('empty', 'This file is empty. Choose another.');
  if (bytes.length > MOST_MEMBER_BYTES)
    throw new MemberFileProblem('too-large', 'This file is larger than 2 MB. Take out what is not needed.');
  if (!beginsLikeWorkbook(bytes))
    return { sheet: null, otherSheets: [], ...tableOf(csvLines(decoded(bytes))) };
  try {
    return await fromWorkbook(await openWorkbook(bytes));
  } catch (error) {
    if (error instanceof SheetProblem) throw new MemberFileProblem(error.code, error.message);
    throw error;
  }
}

async function fromWorkbook(sheets: readonly Sheet[]): Promise<MemberSheet> {
  for (const { name, rows } of sheets) {
    const lines: SheetLine[] = [];
    for await (const row of rows()) {
      lines.push(row);
      if (lines.length > MOST_LINES + 10) throw TOO_MANY;
    }
    if (!lines.some(isHeading)) continue;
    const otherSheets = sheets.map((one) => one.name).filter((one) => one !== name);
    return { sheet: name, otherSheets, ...tableOf(lines) };
  }
  throw NOTHING;
}

const NOTHING = new MemberFileProblem(
  'nothing-in-it',
  'There is no list in this file: a line of headings, and below it one line for each organisation.',
);

/** A title stands alone in its line; a heading has company. */
const isHeading = ({ cells }: SheetLine): boolean => cells.filter((cell) => cell.trim() !== '').length > 1;

const HEADING_BY = 15;
const cellsIn = ({ cells }: SheetLine): string[] => cells.map(tidy).filter((cell) => cell !== '');

/** A title may have company of its own, such as a date. Then the first line that looks like headings is one. */
function headingOf(all: readonly SheetLine[]): number {
  const first = Math.max(0, all.findIndex(isHeading));
  const known = all
    .slice(0, HEADING_BY)
    .findIndex((line) => Object.keys(guessMatching(cellsIn(line))).length > 1);
  if (known <= first) return first;
  const [title, heading] = [cellsIn(all[first]!), cellsIn(all[known]!)];
  return title.length < heading.length || title.some((cell) => /\b20\d\d\b/.test(cell)) ? known : first;
}

function tableOf(all: readonly SheetLine[]): Pick<MemberSheet, 'columns' | 'lines'> {
  const heading = headingOf(all);
  const [first, ...rest] = all.slice(heading);
  const lines = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!first || lines.length === 0) throw NOTHING;
  if (lines.length > MOST_LINES) throw TOO_MANY;
  const width = Math.max(first.cells.length, ...lines.map(({ cells }) => cells.length));
  if (width > MOST_COLUMNS)
    throw new MemberFileProblem(
      'too-many-columns',
      `This list has more than ${MOST_COLUMNS} columns. Take out those that are not needed.`,
    );
  const short = (cells: readonly string[]): string[] => cells.map((cell) => cell.slice(0, LONGEST_CELL));
  return {
    columns: Array.from({ length: width }, (_, n) => tidy(first.cells[n]) || `Column ${n + 1}`),
    lines: lines.map(({ line, cells }) => ({ line, cells: short(cells) })),
  };
}

const tidy = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);

/** Excel on Windows saves CSV in the code page of the machine unless it is told otherwise. */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windowsText(bytes);
  }
}

function csvLines(text: string): SheetLine[] {
  if (/[\u0000-\u0008]/.test(text) || /^\s*</.test(text))
    throw new MemberFileProblem(
      'type',
      'This is no list. Save it as CSV or as an Excel workbook (.xlsx), and choose that file.',
    );
  const first = text.slice(0, 20_000).split(/\r?\n/, 3).join('\n');
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  try {
    const records = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MOST_LINES + 10,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError)
      throw new MemberFileProblem(
        'quotation-mark',
        `A quotation mark is out of place near line ${error['lines']}. Save the list again, and choose that file.`,
      );
    throw error;
  }
}
