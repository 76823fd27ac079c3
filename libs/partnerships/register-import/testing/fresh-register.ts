import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock } from '@folkmoot/kernel/clock.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { testDatabase } from '@folkmoot/platform/testing/test-database.js';
import { registerTables } from '../../storage/register.tables.js';
import { importRegisterFiles } from '../import-register-files.js';
import type { FileOutcome, Summary } from '../outcome.js';

/** An empty register on a database of its own, and a folder for the files a spec makes up. */
export async function freshRegister(today: LocalDate = '2026-11-18') {
  const fresh = await testDatabase();
  const database = new Database(
    { databaseUrl: fresh.appUrl, databasePool: 3 },
    { tables: registerTables, migrations: [] },
  );
  await database.open();
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-register-'));
  const clock = new FixedClock(new Date(`${today}T12:00:00Z`));
  const said: string[] = [];

  const both = (file: string, asAt?: LocalDate, dryRun = false): Promise<FileOutcome[]> =>
    importRegisterFiles(database, [file], { asAt, clock, dryRun, log: (line) => said.push(line) });
  const bringIn = async (...given: Parameters<typeof both>): Promise<FileOutcome> =>
    (await both(...given))[0]!;
  return {
    database,
    /** Everything the importer has reported. */
    said,
    bringIn,
    /** What every table of a file came to. */
    both,
    rehearse: (file: string): Promise<FileOutcome> => bringIn(file, undefined, true),
    async file(name: string, text: string | Uint8Array): Promise<string> {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    },
    async take(file: string, asAt?: LocalDate): Promise<Summary> {
      const outcome = await bringIn(file, asAt);
      if (!outcome.ok) throw new Error(outcome.message);
      return outcome;
    },
    /** Types of the register's journal lines, in order. */
    async lines(): Promise<string[]> {
      const rows = await database.rows<{ event: string }>(
        `SELECT event FROM journal.line WHERE stream = 'register' ORDER BY seq`,
      );
      return rows.map(({ event }) => event);
    },
    async close(): Promise<void> {
      await database.close();
      await fresh.drop();
      await rm(folder, { recursive: true });
    },
  };
}

export type FreshRegister = Awaited<ReturnType<typeof freshRegister>>;

/** One row as the Organisation Data Service writes it: 27 quoted cells. */
export function etrLine(cells: {
  code: string;
  name: string;
  postcode?: string;
  opened?: string;
  closed?: string;
  address?: string;
}): string {
  const row = Array.from({ length: 27 }, () => '');
  [row[0], row[1], row[2], row[3], row[4], row[9], row[10], row[11], row[21], row[23]] = [
    cells.code,
    cells.name,
    'Y62',
    'QOP',
    cells.address ?? '',
    cells.postcode ?? '',
    cells.opened ?? '20010401',
    cells.closed ?? '',
    '1',
    'B',
  ];
  return row.map((cell) => `"${cell}"`).join(',') + '\r\n';
}
