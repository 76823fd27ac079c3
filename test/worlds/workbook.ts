import JSZip from 'jszip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A text, a number, a truth, nothing, or a cell as XML writes it (`{ xml: '<c …>' }`, with `@` for its place). */
export type Cell = string | number | boolean | null | { readonly xml: string };

export interface WorkbookParts {
  readonly styles?: string;
  readonly shared?: string;
  readonly hidden?: readonly string[];
  readonly since1904?: boolean;
  /** Further parts, or other ones in their place. */
  readonly parts?: Readonly<Record<string, string | Buffer>>;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letter = (column: number): string =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replaceAll('@', place);
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

/** A workbook written by hand: its sheets by name, each a list of rows. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  made: WorkbookParts = {},
): Promise<Buffer> {
  const zip = new JSZip();
  const names = Object.keys(sheets);
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (...all: string[]): string =>
    `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
  );
  zip.file('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')));
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${made.since1904 ? 1 : 0}"/><sheets>${names
      .map(
        (name, n) =>
          `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="s${n}"${made.hidden?.includes(name) ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relations(
      ...names.map((_, n) => relation(`s${n}`, 'worksheet', `worksheets/sheet${n + 1}.xml`)),
      ...(made.styles ? [relation('styles', 'styles', 'styles.xml')] : []),
      ...(made.shared ? [relation('shared', 'sharedStrings', '/xl/sharedStrings.xml')] : []),
    ),
  );
  if (made.styles) zip.file('xl/styles.xml', `<styleSheet xmlns="${MAIN}">${made.styles}</styleSheet>`);
  if (made.shared) zip.file('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${made.shared}</sst>`);
  for (const [n, rows] of Object.values(sheets).entries())
    zip.file(
      `xl/worksheets/sheet${n + 1}.xml`,
      `<worksheet xmlns="${MAIN}"><sheetData>${rows
        .map(
          (cells, row) =>
            `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`)).join('')}</row>`,
        )
        .join('')}</sheetData></worksheet>`,
    );
  for (const [name, content] of Object.entries(made.parts ?? {})) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
