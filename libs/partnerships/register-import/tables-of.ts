import { open, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { LIMITS } from '@folkmoot/platform/sheets/limits.js';
import { beginsLikeWorkbook, openWorkbook } from '@folkmoot/platform/sheets/open-workbook.js';
import { SheetProblem } from '@folkmoot/platform/sheets/sheet-problem.js';
import type { SheetRow } from '@folkmoot/platform/sheets/sheet-rows.js';
import { BrokenFile, csvRecords } from './csv-records.js';
import { whyNoText } from './detect-kind.js';
import { geoJsonRecords } from './geo-json-records.js';
import type { CsvRecord } from './register-row.js';

/** A file of rows, or one sheet of a workbook. */
export interface Table {
  /** Null where the file has no sheets. */
  readonly sheet: string | null;
  /** From the beginning, each time it is asked. */
  records(): AsyncIterable<CsvRecord>;
}

/** It is no file of rows at all. */
export class NoTable extends Error {}

/** The tables of a file, told by its first bytes and never by its name. Throws a NoTable or a BrokenFile. */
export async function tablesOf(path: string): Promise<Table[]> {
  const beginning = await beginningOf(path);
  if (!beginsLikeWorkbook(beginning)) {
    const why = whyNoText(beginning);
    if (why !== null) throw new NoTable(why);
    if (isJson(beginning)) {
      const records = await geoJsonRecords(path);
      return [{ sheet: null, records: () => Readable.from(records) }];
    }
    return [{ sheet: null, records: () => csvRecords(path) }];
  }
  try {
    if ((await stat(path)).size > LIMITS.file) throw new SheetProblem('too-large');
    const sheets = await openWorkbook(await readFile(path));
    return sheets.map(({ name, rows }) => ({ sheet: name, records: () => sheetRecords(rows()) }));
  } catch (error) {
    if (error instanceof SheetProblem) throw new NoTable(error.message);
    throw error;
  }
}

const isJson = (beginning: Uint8Array): boolean =>
  /^(\uFEFF)?\s*\{/.test(Buffer.from(beginning).toString('utf8'));

/** A sheet leaves empty cells out; a record is as wide as the heading, as a file of commas has it. */
async function* sheetRecords(rows: AsyncIterable<SheetRow>): AsyncGenerator<CsvRecord> {
  let width: number | null = null;
  try {
    for await (const { line, cells } of rows) {
      width ??= cells.length;
      const missing = Math.max(0, width - cells.length);
      yield { line, fields: missing === 0 ? cells : [...cells, ...Array<string>(missing).fill('')] };
    }
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
