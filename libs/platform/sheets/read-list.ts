import { parse, CsvError } from 'csv-parse/sync';
import type { SheetLine, SheetList } from '@folkmoot/kernel/sheet-list.js';
import { windowsText } from '../text/windows-text.js';
import { beginsLikeWorkbook, openWorkbook, type Sheet } from './open-workbook.js';
import { SheetProblem } from './sheet-problem.js';

/** A list that cannot be taken: expected, and told to the person who chose it. */
export class ListProblem extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface ListLimits {
  readonly lines: number;
  readonly columns: number;
  /** Characters of a cell; what is beyond it is cut off. */
  readonly cell: number;
  /** What each line is of: “organisation”. */
  readonly each: string;
  /** Whether cells, none of them empty, look like headings. Where no line does it is the first with more than one cell. */
  readonly isHeading?: (cells: readonly string[]) => boolean;
}

export const MOST_LIST_BYTES = 2 * 1024 * 1024;
/** So many lines of titles may stand above a heading. */
const ABOVE = 20;

/**
 * The lines of somebody's own list: CSV as any spreadsheet saves it, or a workbook, of which the first sheet with a heading
 * and a line is taken. Lines of a title above the heading are passed over. Told by its content, never by its name. Throws a ListProblem.
 */
export async function readList(bytes: Buffer, limits: ListLimits): Promise<SheetList> {
  if (bytes.length === 0) throw new ListProblem('empty', 'This file is empty. Choose another.');
  if (bytes.length > MOST_LIST_BYTES)
    throw new ListProblem('too-large', 'This file is larger than 2 MB. Take out what is not needed.');
  if (!beginsLikeWorkbook(bytes))
    return { sheet: null, otherSheets: [], ...tableOf(csvLines(decoded(bytes), limits), limits) };
  try {
    return await fromWorkbook(await openWorkbook(bytes), limits);
  } catch (error) {
    if (error instanceof SheetProblem) throw new ListProblem(error.code, error.message);
    throw error;
  }
}

const tooMany = ({ lines }: ListLimits): ListProblem =>
  new ListProblem(
    'too-many-lines',
    `This list has more than ${lines} lines. Split it, and bring in one part after the other.`,
  );

const nothing = ({ each }: ListLimits): ListProblem =>
  new ListProblem(
    'nothing-in-it',
    `There is no list in this file: a line of headings, and below it one line for each ${each}.`,
  );

async function fromWorkbook(sheets: readonly Sheet[], limits: ListLimits): Promise<SheetList> {
  for (const { name, rows } of sheets) {
    const lines: SheetLine[] = [];
    for await (const row of rows()) {
      lines.push(row);
      if (lines.length > limits.lines + ABOVE) throw tooMany(limits);
    }
    if (!lines.some(hasCompany)) continue;
    const otherSheets = sheets.map((one) => one.name).filter((one) => one !== name);
    return { sheet: name, otherSheets, ...tableOf(lines, limits) };
  }
  throw nothing(limits);
}

/** A title stands alone in its line; a heading has company. */
const hasCompany = ({ cells }: SheetLine): boolean => cells.filter((cell) => cell.trim() !== '').length > 1;

const cellsIn = ({ cells }: SheetLine): string[] => cells.map(tidy).filter((cell) => cell !== '');

/** A title may have company of its own, such as a date. Then the first line that looks like headings is one. */
function headingOf(all: readonly SheetLine[], { isHeading }: ListLimits): number {
  const first = Math.max(0, all.findIndex(hasCompany));
  const known = isHeading ? all.slice(0, ABOVE).findIndex((line) => isHeading(cellsIn(line))) : -1;
  if (known <= first) return first;
  const [title, heading] = [cellsIn(all[first]!), cellsIn(all[known]!)];
  return title.length < heading.length || title.some((cell) => /\b20\d\d\b/.test(cell)) ? known : first;
}

function tableOf(all: readonly SheetLine[], limits: ListLimits): Pick<SheetList, 'columns' | 'lines'> {
  const heading = headingOf(all, limits);
  const [first, ...rest] = all.slice(heading);
  const lines = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (!first || lines.length === 0) throw nothing(limits);
  if (lines.length > limits.lines) throw tooMany(limits);
  const width = Math.max(first.cells.length, ...lines.map(({ cells }) => cells.length));
  if (width > limits.columns)
    throw new ListProblem(
      'too-many-columns',
      `This list has more than ${limits.columns} columns. Take out those that are not needed.`,
    );
  return {
    columns: Array.from({ length: width }, (_, n) => tidy(first.cells[n]) || `Column ${n + 1}`),
    lines: lines.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, limits.cell)) })),
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

function csvLines(text: string, limits: ListLimits): SheetLine[] {
  if (/[\u0000-\u0008]/.test(text) || /^\s*</.test(text))
    throw new ListProblem(
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
      to: limits.lines + ABOVE,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (error instanceof CsvError)
      throw new ListProblem(
        'quotation-mark',
        `A quotation mark is out of place near line ${error['lines']}. Save the list again, and choose that file.`,
      );
    throw error;
  }
}
