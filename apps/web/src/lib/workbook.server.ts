import { isLocalDate } from '@folkmoot/kernel/local-date.js';
import { zip } from './zip.server.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const WORKBOOK = `${TYPES}.sheet`;

/** The styles of cells, by their number: 0 plain, 1 a heading, 2 a day, 3 words of several lines, 4 pounds, 5 whole, 6 parts of one. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$£-809]#,##0.00;-[$£-809]#,##0.00"/><numFmt numFmtId="165" formatCode="0.0000"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="7"><xf/><xf fontId="1" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="14" applyNumberFormat="1"/><xf applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="3" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`;

/**
 * A workbook (ECMA-376) of one sheet, whose first row are its headings. Words are stored as words, so nothing in it is ever run;
 * a text that is a day, `2027-05-03`, is a day there.
 */
export const workbookOf = (
  sheet: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Uint8Array<ArrayBuffer> =>
  packed([{ name: sheet, widths, rows: rows.map(wordsXml), view: FROZEN_HEADINGS }]);

/** A cell that may be a number, or a formula with what it comes to. Numbers are decimal text. */
export interface WorkbookCell {
  readonly text?: string | null;
  readonly number?: string | null;
  readonly formula?: string | null;
  readonly style?: string | null;
}

export interface WorkbookSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (WorkbookCell | null)[])[];
}

/** A workbook of sheets with formulas, computed anew when it is opened. Formulas are our own, never somebody’s words. */
export const formulaWorkbook = (sheets: readonly WorkbookSheet[]): Uint8Array<ArrayBuffer> =>
  packed(
    sheets.map(({ name, widths, rows }) => ({
      name,
      widths,
      rows: rows.map((cells, row) =>
        rowOf(
          row,
          cells.map((cell, at) => figureXml(cell, at, row)),
        ),
      ),
      view: '',
    })),
  );

const FROZEN_HEADINGS =
  '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

interface PackedSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly string[];
  readonly view: string;
}

function packed(sheets: readonly PackedSheet[]): Uint8Array<ArrayBuffer> {
  const part = (at: number): string => `worksheets/sheet${at + 1}.xml`;
  return zip([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/${part(at)}" ContentType="${TYPES}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    ],
    ['_rels/.rels', relations(['rId1', 'officeDocument', 'xl/workbook.xml'])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name.slice(0, 31))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets><calcPr fullCalcOnLoad="1"/></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', part(at)] as const), [
        `rId${sheets.length + 1}`,
        'styles',
        'styles.xml',
      ]),
    ],
    ['xl/styles.xml', HEAD + STYLES],
    ...sheets.map(
      ({ widths, rows, view }, at) =>
        [
          `xl/${part(at)}`,
          `${HEAD}<worksheet xmlns="${MAIN}">${view}<cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`,
        ] as const,
    ),
  ]);
}

const relations = (...all: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const rowOf = (row: number, cells: readonly string[]): string =>
  `<row r="${row + 1}">${cells.join('')}</row>`;

const wordsXml = (cells: readonly string[], row: number): string =>
  rowOf(
    row,
    cells.map((text, column) => cellXml(text, `${letters(column)}${row + 1}`, row === 0)),
  );

function figureXml(cell: WorkbookCell | null, column: number, row: number): string {
  if (!cell) return '';
  const place = `${letters(column)}${row + 1}`;
  if (cell.number == null) return cellXml(cell.text ?? '', place, cell.style === 'heading');
  const style = cell.style === 'pounds' ? 4 : cell.style === 'parts' ? 6 : 5;
  const formula = cell.formula == null ? '' : `<f>${escaped(cell.formula)}</f>`;
  return `<c r="${place}" s="${style}">${formula}<v>${cell.number}</v></c>`;
}

function cellXml(text: string, place: string, heading: boolean): string {
  if (text === '') return '';
  if (!heading && isLocalDate(text)) return `<c r="${place}" s="2"><v>${serial(text)}</v></c>`;
  return `<c r="${place}" s="${heading ? 1 : 3}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

const DAY = 86_400_000;
/** Days since the end of 1899, as spreadsheets count them after February 1900. */
const serial = (date: string): number =>
  Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY);

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** XML knows no other signs of control than tab and line ends. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
