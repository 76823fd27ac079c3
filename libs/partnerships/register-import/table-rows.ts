import type { Begun } from './begin-table.js';
import { tidy } from './fields.js';
import { rejected, type CsvRecord, type Note, type RejectedRow } from './register-row.js';
import type { Table } from './tables-of.js';

const FORMULA_ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/;

/**
 * The rows of a table, as wide as its heading. Notes below it, lines of separators and a heading that comes again are passed over; a
 * row of another width is rejected, as its cells may have shifted.
 */
export async function* tableRows(
  table: Table,
  begun: Begun,
  note: (note: Note) => void,
): AsyncGenerator<CsvRecord | RejectedRow> {
  const heading = begun.heading?.join('\n');
  let place = 0;
  let [remarks, firstRemark] = [0, 0];
  for await (const record of table.records()) {
    if (place++ < begun.skip) continue;
    const fields = fitted(record.fields, begun.width, table.ragged);
    if (fields.every((cell) => tidy(cell) === '')) continue;
    if (heading !== undefined && fields.length === begun.width && fields.join('\n') === heading) continue;
    if (isRemark(fields, begun)) {
      remarks += 1;
      firstRemark ||= record.line;
      continue;
    }
    yield fields.length === begun.width
      ? { ...record, fields: begun.fields(fields.some(isError) ? fields.map(withoutError) : fields) }
      : rejected(record.line, `It has ${fields.length} columns where ${begun.width} are expected.`);
  }
  if (remarks > 0)
    note({
      line: firstRemark,
      note:
        remarks === 1 ? 'A remark, no row of the list.' : `${remarks} lines from here hold a remark alone.`,
    });
}

/** Empty cells at the end of a row count neither way. */
function fitted(fields: readonly string[], width: number, ragged: boolean): readonly string[] {
  if (fields.length > width && fields.slice(width).every((cell) => tidy(cell) === ''))
    return fields.slice(0, width);
  if (ragged && fields.length < width) return [...fields, ...Array<string>(width - fields.length).fill('')];
  return fields;
}

/** One cell with words where a row has several: “Source: Office for National Statistics”. A code alone is a row that lost its cells. */
function isRemark([first, ...others]: readonly string[], { width, heading }: Begun): boolean {
  if (heading === null || width < 3 || others.some((cell) => /\S/.test(cell))) return false;
  return /\S\s+\S/.test(tidy(first));
}

const isError = (cell: string): boolean => cell.startsWith('#') && FORMULA_ERROR.test(cell);
const withoutError = (cell: string): string => (isError(cell) ? '' : cell);
