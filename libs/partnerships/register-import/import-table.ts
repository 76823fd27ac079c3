import type { Clock } from '@folkmoot/kernel/clock.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { actorKey, type Reader } from '@folkmoot/kernel/reader.js';
import type { Database, Transaction } from '@folkmoot/platform/database/database.js';
import { appendToJournal } from '@folkmoot/platform/journal/append.js';
import { fileDate } from './file-date.js';
import { keepEvents, keptEvents, openScratch, unseen, withoutRepeats } from './import-scratch.js';
import type { Detected } from './kind.js';
import { emptySummary, type Summary } from './outcome.js';
import { recordedEvents } from './register-events.js';
import { isRejected, type CsvRecord, type FileRow } from './register-row.js';
import type { Table } from './tables-of.js';

const BATCH = 1_000;

/** Takes a dry run's transaction back once everything has been counted: what would be done is what was done. */
class Undone extends Error {}
function unlessUndone(error: unknown): void {
  if (!(error instanceof Undone)) throw error;
}

/** Where a published file lies, and what it is called: its name may tell how old it is. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
}

export interface HowToImport {
  readonly clock: Clock;
  /** The day to which the facts refer, where the person says so. */
  readonly asAt?: LocalDate | null;
  /** Shows what would change, and changes nothing. */
  readonly dryRun?: boolean;
  /** Who is written down as having done it; the command is a job. */
  readonly actor?: { readonly reader: Reader; readonly onBehalfOf: Id | null };
  /** Told now and then how many lines of the table have been gone through. */
  progress?(rows: number): Promise<void>;
  /** Called inside the transaction that keeps a table, as its last deed. */
  kept?(tx: Transaction, summary: Summary): Promise<void>;
  /** Sheets that were kept before, where an import goes on after it was cut off. */
  readonly already?: ReadonlySet<string | null>;
}

/** Reads one table as a stream and applies it in batches, so that memory does not grow with it. Throws a BrokenFile. */
export async function importTable(
  database: Database,
  { name }: SourceFile,
  table: Table,
  detected: Detected,
  others: readonly string[],
  how: HowToImport,
): Promise<Summary> {
  const today = how.clock.today();
  const date = await fileDate(name, detected.year, how.asAt ?? null, today, () =>
    latestDate(table, detected, today),
  );
  const summary = emptySummary(name, table.sheet, others, detected, date, how.dryRun ?? false);
  await database.transaction((tx) => importRows(tx, table, detected, summary, how)).catch(unlessUndone);
  return summary;
}

async function latestDate(table: Table, detected: Detected, today: LocalDate): Promise<LocalDate | null> {
  let latest: LocalDate | null = null;
  for await (const record of table.records()) {
    for (const day of detected.dates(record))
      if (day <= today && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

async function importRows(
  tx: Transaction,
  table: Table,
  detected: Detected,
  summary: Summary,
  { clock, actor, progress, kept }: HowToImport,
): Promise<void> {
  await openScratch(tx);
  for await (const records of batches(table.records(), detected.header)) {
    await importBatch(tx, records, detected, summary);
    await progress?.(summary.rows);
  }
  await detected.finish?.(tx, summary);
  if (detected.complete) summary.missing.push(...(await unseen(tx, detected.kind, summary.asAt)));
  if (summary.dryRun) throw new Undone();
  await keepEvents(tx, recordedEvents(summary));
  await kept?.(tx, summary);
  const facts = {
    at: clock.now(),
    actionId: newId(),
    action: 'partnerships.import-register',
    actor: actorKey(actor?.reader ?? { kind: 'job', name: 'register-import' }),
    onBehalfOf: actor?.onBehalfOf ?? null,
  };
  for await (const events of keptEvents(tx)) await appendToJournal(tx, facts, events);
}

async function importBatch(
  tx: Transaction,
  records: readonly CsvRecord[],
  detected: Detected,
  summary: Summary,
): Promise<void> {
  summary.rows += records.length;
  const good: FileRow[] = [];
  for (const record of records) {
    const row = detected.read(record);
    if (isRejected(row)) summary.rejected.push(row);
    else good.push(row);
  }
  const { fresh, repeats } = await withoutRepeats(tx, good, (row) => detected.keyOf(row));
  summary.rejected.push(...repeats);
  await detected.apply(tx, fresh, summary);
}

async function* batches(records: AsyncIterable<CsvRecord>, header: boolean): AsyncGenerator<CsvRecord[]> {
  let batch: CsvRecord[] = [];
  let skip = header;
  for await (const record of records) {
    if (skip) {
      skip = false;
      continue;
    }
    batch.push(record);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
