import type { Database } from '@folkmoot/platform/database/database.js';
import { BrokenFile } from './csv-records.js';
import { beginTable, type Begun } from './begin-table.js';
import { whyUnknown } from './detect-kind.js';
import { importTable, type HowToImport, type SourceFile } from './import-table.js';
import type { FileOutcome, RefusedFile } from './outcome.js';
import type { CsvRecord } from './register-row.js';
import { NoTable, tablesOf, type Table } from './tables-of.js';

/**
 * Imports one published file, each of its tables in one transaction: all of its good rows, or nothing. A file of commas is one
 * table, a workbook one for each sheet. Read as a stream and applied in batches, so memory does not grow with the file. What
 * cannot be read is refused as data. Sheets of no known kind are passed over where another one is known.
 */
export async function importFile(
  database: Database,
  source: SourceFile,
  how: HowToImport,
): Promise<FileOutcome[]> {
  const no = (code: RefusedFile['code'], message: string): RefusedFile => ({
    file: source.name,
    ok: false,
    code,
    message,
  });
  const outcomes: FileOutcome[] = [];
  try {
    const tables = await begunIn(await tablesOf(source.path), source.name);
    const known = tables.filter((one) => one.begun !== null);
    if (known.length === 0)
      return [no('register/file-unknown', tables[0] ? whyUnknown(tables[0].first) : NO_SHEETS)];
    const others = tables.flatMap(({ begun, table: { sheet } }) => (begun ? [] : [sheet ?? '']));
    for (const { table, begun } of known)
      if (!how.already?.has(table.sheet))
        outcomes.push(await importTable(database, source, table, begun!, others, how));
    return outcomes;
  } catch (error) {
    if (error instanceof NoTable) return [no('register/file-unknown', error.message)];
    if (error instanceof BrokenFile) return [...outcomes, no('register/file-broken', error.message)];
    if (isAbsent(error)) return [no('register/file-absent', 'There is no file here that can be read.')];
    throw error;
  }
}

const NO_SHEETS = 'This workbook has no sheet that can be seen.';

interface TableBegun {
  readonly table: Table;
  readonly first: CsvRecord | null;
  readonly begun: Begun | null;
}

async function begunIn(tables: readonly Table[], name: string): Promise<TableBegun[]> {
  const found: TableBegun[] = [];
  for (const table of tables) found.push({ table, ...(await beginTable(table, name)) });
  return found;
}

const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'EISDIR', 'EACCES'].includes(String((error as { code?: unknown } | null)?.code));
