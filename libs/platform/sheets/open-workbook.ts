import { Zip } from '../zip/zip.js';
import { readingOf, type Reading } from './cell-text.js';
import { attribute, readElements, type Handlers } from './elements.js';
import { LIMITS } from './limits.js';
import { isOpenDocument, openDocumentSheets } from './open-document.js';
import { SheetProblem } from './sheet-problem.js';
import { sheetRows, type SheetRow } from './sheet-rows.js';

const BEGINS_ZIP = Buffer.from('PK');
const BEGINS_OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** A protected workbook of today lies inside a file of the old kind, under this name. */
const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');

export interface Sheet {
  readonly name: string;
  /** Its rows with something in them, as text; may be asked for more than once. */
  rows(): AsyncGenerator<SheetRow>;
}

/** Whether it may be a workbook, by its first bytes. */
export const beginsLikeWorkbook = (beginning: Uint8Array): boolean =>
  BEGINS_ZIP.equals(beginning.subarray(0, 2)) || BEGINS_OLE.equals(beginning.subarray(0, 8));

/**
 * The sheets of an Excel workbook or an OpenDocument spreadsheet that people see, in their order; hidden ones are left out. Recognised
 * by what it holds, never by its name. Formulas give the value that was saved with them; nothing in a workbook is ever run. Throws a SheetProblem.
 */
export async function openWorkbook(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.length > LIMITS.file) throw new SheetProblem('too-large');
  if (bytes.subarray(0, 8).equals(BEGINS_OLE))
    throw new SheetProblem(bytes.includes(PROTECTED) ? 'encrypted' : 'old-excel');
  if (!bytes.subarray(0, 2).equals(BEGINS_ZIP)) throw new SheetProblem('type');
  const zip = new Zip(bytes, (fault) => new SheetProblem(fault));
  const read = (part: string, handlers: Handlers): Promise<void> =>
    readElements(zip.stream(part, LIMITS.words), handlers);

  if (await isOpenDocument(zip)) return openDocumentSheets(zip);
  const roots = await relations(read, '');
  const main = roots.find((one) => one.type.endsWith('/officeDocument'))?.target;
  if (main === undefined) throw new SheetProblem('type');
  const { sheets, since1904 } = await contents(read, main);
  if (sheets.length === 0) throw new SheetProblem('type');
  const related = await relations(read, main);
  const partOf = (kind: string): string | undefined =>
    related.find((one) => one.type.endsWith(`/${kind}`))?.target;
  const words = await sharedWords(read, partOf('sharedStrings'));
  const readings = await readingsOf(read, partOf('styles'));
  return sheets
    .filter((one) => !one.hidden)
    .flatMap(({ name, relation }) => {
      const part = related.find((one) => one.id === relation && one.type.endsWith('/worksheet'))?.target;
      return part === undefined
        ? []
        : [
            {
              name,
              rows: () => sheetRows(zip.stream(part, LIMITS.sheet), { words, readings, since1904 }),
            },
          ];
    });
}

type Read = (part: string, handlers: Handlers) => Promise<void>;

async function contents(
  read: Read,
  main: string,
): Promise<{ sheets: { name: string; relation: string; hidden: boolean }[]; since1904: boolean }> {
  const sheets: { name: string; relation: string; hidden: boolean }[] = [];
  let since1904 = false;
  await read(main, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = /^(1|true)$/i.test(attributes.date1904 ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attributes.name ?? '',
          relation: attribute(attributes, 'id') ?? '',
          hidden: (attributes.state ?? 'visible') !== 'visible',
        });
    },
  });
  return { sheets, since1904 };
}

/** The words that cells share, by their number. Readings of East Asian characters (`rPh`) are no part of the words. */
async function sharedWords(read: Read, part: string | undefined): Promise<string[]> {
  const words: string[] = [];
  let now: string | null = null;
  let heard = false;
  let aside = 0;
  if (part !== undefined)
    await read(part, {
      open(name) {
        if (name === 'si') now = '';
        else if (name === 'rPh') aside += 1;
        else if (name === 't') heard = aside === 0;
      },
      text(told) {
        if (heard && now !== null) now += told;
      },
      close(name) {
        if (name === 't') heard = false;
        else if (name === 'rPh') aside -= 1;
        else if (name === 'si') {
          words.push(now ?? '');
          now = null;
        }
      },
    });
  return words;
}

/** How each style of cells reads its numbers. */
async function readingsOf(read: Read, part: string | undefined): Promise<Reading[]> {
  const formats = new Map<number, string>();
  const readings: Reading[] = [];
  let inCells = false;
  if (part !== undefined)
    await read(part, {
      open(name, attributes) {
        if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) {
          const id = Number(attributes.numFmtId ?? 0);
          readings.push(readingOf(id, formats.get(id)));
        }
      },
      close(name) {
        if (name === 'cellXfs') inCells = false;
      },
    });
  return readings;
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

async function relations(read: Read, part: string): Promise<Relation[]> {
  const cut = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, cut);
  const found: Relation[] = [];
  await read(`${folder}_rels/${part.slice(cut)}.rels`, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name === 'Relationship' && TargetMode !== 'External')
        found.push({
          id: Id,
          type: Type,
          target: Target.startsWith('/') ? Target.slice(1) : joined(folder, Target),
        });
    },
  });
  return found;
}

const joined = (folder: string, path: string): string => {
  const parts = folder.split('/').filter(Boolean);
  for (const one of path.split('/'))
    if (one === '..') parts.pop();
    else if (one !== '.') parts.push(one);
  return parts.join('/');
};
