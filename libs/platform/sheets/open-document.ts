import type { Zip } from '../zip/zip.js';
import { numberText } from './cell-text.js';
import { attribute, elements, readElements, type Attributes } from './elements.js';
import { LIMITS } from './limits.js';
import { SheetProblem } from './sheet-problem.js';
import type { SheetRow } from './sheet-rows.js';

const CONTENT = 'content.xml';
const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Whether a ZIP says of itself that it is a spreadsheet of OpenDocument (ISO/IEC 26300). */
export async function isOpenDocument(zip: Zip): Promise<boolean> {
  let told = '';
  for await (const piece of zip.stream('mimetype', 200)) told += piece.toString('latin1');
  return told.startsWith(TYPE);
}

/** The sheets of an OpenDocument spreadsheet (.ods) that people see, in their order, read as a workbook of Excel is. */
export async function openDocumentSheets(
  zip: Zip,
): Promise<{ name: string; rows(): AsyncGenerator<SheetRow> }[]> {
  const tables: { name: string; style: string | undefined }[] = [];
  const hidden = new Set<string>();
  let [style, depth] = ['', 0];
  await readElements(zip.stream(CONTENT, LIMITS.sheet), {
    open(name, attributes) {
      if (name === 'style') style = attribute(attributes, 'name') ?? '';
      else if (name === 'table-properties' && attribute(attributes, 'display') === 'false') hidden.add(style);
      else if (name === 'table' && (depth += 1) === 1)
        tables.push({
          name: attribute(attributes, 'name') ?? '',
          style: attribute(attributes, 'style-name'),
        });
    },
    close(name) {
      if (name === 'table') depth -= 1;
    },
  });
  return tables.flatMap(({ name, style: one }, place) =>
    one !== undefined && hidden.has(one) ? [] : [{ name, rows: () => rowsOf(zip, place) }],
  );
}

interface Open {
  readonly attributes: Attributes;
  readonly times: number;
  paragraphs: string[];
}

async function* rowsOf(zip: Zip, wanted: number): AsyncGenerator<SheetRow> {
  let done: SheetRow[] = [];
  let [table, depth, line, rows, count] = [-1, 0, 1, 0, 0];
  let times = 1;
  let cells: string[] = [];
  let column = 0;
  let cell: Open | null = null;
  let [listening, aside] = [false, 0];
  const say = (words: string): void => {
    if (cell && listening && aside === 0) cell.paragraphs[cell.paragraphs.length - 1] += words;
  };
  const pass = elements(zip.stream(CONTENT, LIMITS.sheet), {
    open(name, attributes) {
      if (name === 'table' && (depth += 1) === 1) table += 1;
      if (table !== wanted || depth !== 1) return;
      if (name === 'table-row') {
        times = repeated(attributes, 'number-rows-repeated');
        [cells, column] = [[], 0];
      } else if (name === 'table-cell' || name === 'covered-table-cell')
        cell = { attributes, times: repeated(attributes, 'number-columns-repeated'), paragraphs: [] };
      else if (name === 'annotation') aside += 1;
      else if (name === 'p' && cell && aside === 0) {
        cell.paragraphs.push('');
        listening = true;
      } else if (name === 's') say(' '.repeat(Math.min(repeated(attributes, 'c'), 100)));
      else if (name === 'tab') say('\t');
      else if (name === 'line-break') say('\n');
    },
    text: say,
    close(name) {
      if (name === 'table') depth -= 1;
      if (table !== wanted || depth !== 1) return;
      if (name === 'annotation') aside -= 1;
      else if (name === 'p' && aside === 0) listening = false;
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
        const text = textOf(cell);
        if (text !== '') {
          if (column + cell.times > LIMITS.columns) throw new SheetProblem('too-many-columns');
          if ((count += cell.times) > LIMITS.cells) throw new SheetProblem('too-many-cells');
          while (cells.length < column) cells.push('');
          for (let n = 0; n < cell.times; n += 1) cells.push(text);
        }
        column += cell.times;
        cell = null;
      } else if (name === 'table-row') {
        // the empty rows to the end of a sheet are one row, a million times
        if (cells.length > 0)
          for (let n = 0; n < times; n += 1) {
            if ((rows += 1) > LIMITS.rows) throw new SheetProblem('too-many-rows');
            done.push({ line: line + n, cells });
          }
        line += times;
      }
    },
  });
  for (;;) {
    const { done: end } = await pass.next();
    const ready = done;
    done = [];
    yield* ready;
    if (end || table > wanted) return;
  }
}

function textOf({ attributes, paragraphs }: Open): string {
  const value = (name: string): string | undefined => attribute(attributes, name);
  switch (value('value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return number(value('value') ?? '', paragraphs.join('\n'));
    case 'date':
      return (value('date-value') ?? '').replace(/T00:00:00(\.0+)?$/, '').replace('T', ' ');
    case 'boolean':
      return value('boolean-value') === 'true' ? 'TRUE' : 'FALSE';
    default:
      return paragraphs.join('\n');
  }
}

/** A code that is shown with leading noughts is a code; any other number is the one that is stored, never in powers of ten. */
function number(stored: string, shown: string): string {
  if (/^0\d+$/.test(shown) && Number(shown) === Number(stored)) return shown;
  return numberText(stored, 'number', false);
}

const repeated = (attributes: Attributes, name: string): number =>
  Math.max(1, Number.parseInt(attribute(attributes, name) ?? '1', 10) || 1);
