import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { LIMITS } from '@folkmoot/platform/sheets/limits.js';
import { beginsLikeWorkbook, openWorkbook } from '@folkmoot/platform/sheets/open-workbook.js';
import { SheetProblem } from '@folkmoot/platform/sheets/sheet-problem.js';
import type { SheetRow } from '@folkmoot/platform/sheets/sheet-rows.js';
import { Zip } from '@folkmoot/platform/zip/zip.js';
import { BrokenFile, csvRecords } from './csv-records.js';
import { whyNoText } from './detect-kind.js';
import { geoJsonRecords } from './geo-json-records.js';
import { jsonRecords } from './json-records.js';
import type { CsvRecord } from './register-row.js';
import { textFormOf, type Pieces } from './text-form.js';

/** A file of rows, or one sheet of a workbook. */
export interface Table {
  /** The sheet, or in an archive the file; null where there is but one table. */
  readonly sheet: string | null;
  /** Sheets leave empty cells at the end of a row out. */
  readonly ragged: boolean;
  /** How it was read, where a person should know. */
  readonly remarks: readonly string[];
  /** From the beginning, each time it is asked. */
  records(): AsyncIterable<CsvRecord>;
}

/** It is no file of rows at all. */
export class NoTable extends Error {}

/** The tables of a file, told by its first bytes and never by its name. Throws a NoTable or a BrokenFile. */
export async function tablesOf(path: string): Promise<Table[]> {
  const beginning = await beginningOf(path);
  if (!beginsLikeWorkbook(beginning)) return textTables(null, () => createReadStream(path), beginning);
  try {
    if ((await stat(path)).size > LIMITS.file) throw new SheetProblem('too-large');
    const bytes = await readFile(path);
    return (await archived(bytes)) ?? (await sheetsOf(null, bytes));
  } catch (error) {
    if (error instanceof SheetProblem) throw new NoTable(error.message);
    throw error;
  }
}

async function sheetsOf(within: string | null, bytes: Buffer): Promise<Table[]> {
  return (await openWorkbook(bytes)).map(({ name, rows }) => ({
    sheet: within === null ? name : `${within}: ${name}`,
    ragged: true,
    remarks: [],
    records: () => sheetRecords(rows()),
  }));
}

/** A table of text, or boundaries. */
async function textTables(sheet: string | null, pieces: Pieces, beginning: Uint8Array): Promise<Table[]> {
  const why = whyNoText(beginning);
  if (why !== null) throw new NoTable(why);
  const begins = new TextDecoder().decode(beginning).trimStart()[0];
  if (begins === '{') {
    const records = await geoJsonRecords(pieces);
    return [{ sheet, ragged: false, remarks: [], records: () => Readable.from(records) }];
  }
  if (begins === '[') return [{ sheet, ragged: false, remarks: [], records: () => jsonRecords(pieces) }];
  const form = await textFormOf(pieces);
  const remarks =
    form.letters === 'windows-1252'
      ? ['It is not in UTF-8. Read as Windows-1252: look whether letters with accents are right.']
      : [];
  return [{ sheet, ragged: false, remarks, records: () => csvRecords(pieces, form) }];
}

const NO_DATA = /(^|\/)(\.|__MACOSX\/)|\.(pdf|docx?|html?|xml|rtf|png|jpe?g)$/i;

/** The tables in a ZIP of published files, such as `epraccur.zip`; null where it is a workbook and no archive. */
async function archived(bytes: Buffer): Promise<Table[] | null> {
  if (bytes[0] !== 0x50) return null;
  const zip = new Zip(bytes, (fault) => new SheetProblem(fault));
  if (zip.names.includes('[Content_Types].xml') || zip.names.includes('mimetype')) return null;
  const names = zip.names.filter((name) => !name.endsWith('/') && !NO_DATA.test(name));
  const tables: Table[] = [];
  for (const name of names) {
    const pieces: Pieces = () => zip.stream(name, LIMITS.sheet);
    let beginning = Buffer.alloc(0);
    for await (const piece of pieces()) {
      beginning = Buffer.from(piece);
      break;
    }
    if (!beginsLikeWorkbook(beginning)) tables.push(...(await textTables(name, pieces, beginning)));
    else {
      const held: Uint8Array[] = [];
      for await (const piece of zip.stream(name, LIMITS.file)) held.push(piece);
      tables.push(...(await sheetsOf(name, Buffer.concat(held))));
    }
  }
  if (tables.length === 0)
    throw new NoTable('There is no list in this ZIP file. Unpack it and choose the list itself.');
  return tables;
}

async function* sheetRecords(rows: AsyncIterable<SheetRow>): AsyncGenerator<CsvRecord> {
  try {
    for await (const { line, cells } of rows) yield { line, fields: cells };
  } catch (error) {
    if (error instanceof SheetProblem)
      throw new BrokenFile(`${error.message} Nothing of this sheet was imported.`);
    throw error;
  }
}

async function beginningOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
