import { SystemClock, type Clock } from '@folkmoot/kernel/clock.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Database } from '@folkmoot/platform/database/database.js';
import { importFile } from './import-file.js';
import type { FileOutcome } from './outcome.js';
import { reportLines } from './report.js';

export interface ImportOptions {
  /** The day to which the files' facts refer; without it, as each file tells. */
  readonly asAt?: LocalDate | null;
  /** Receives the summary, one line of text at a time. */
  log(line: string): void;
  readonly clock?: Clock;
  /** Shows what would change, and changes nothing. */
  readonly dryRun?: boolean;
}

/**
 * Imports published files into the register, each in a transaction of its own, in the order given. Importing the same
 * file again changes nothing and writes nothing to the journal. A file that cannot be taken is reported and the
 * next one is tried; the caller decides what that means for its exit code.
 */
export async function importRegisterFiles(
  database: Database,
  files: readonly string[],
  { asAt = null, log, clock = new SystemClock(), dryRun = false }: ImportOptions,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    for (const outcome of await importFile(database, { path: file, name: file }, { asAt, clock, dryRun })) {
      for (const line of reportLines(outcome)) log(line);
      outcomes.push(outcome);
    }
  }
  return outcomes;
}
