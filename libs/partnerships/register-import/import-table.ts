import type { Clock } from '@folkmoot/kernel/clock.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { actorKey, type Reader } from '@folkmoot/kernel/reader.js';
import type { Database, Transaction } from '@folkmoot/platform/database/database.js';
import { appendToJournal } from '@folkmoot/platform/journal/append.js';
import { fileDate } from './file-date.js';
import { keepEvents, keptEvents, openScratch, unseen, withoutRepeats } from './import-scratch.js';
import type { Begun } from './begin-table.js';
import { brokenOff } from './csv-records.js';
import { emptySummary, type Summary } from './outcome.js';
import { recordedEvents } from './register-events.js';
import { isRejected, type CsvRecord, type FileRow, type RejectedRow } from './register-row.js';
import { tableRows } from './table-rows.js';
import type { Table } from './tables-of.js';

const BATCH = 1_000;
/** After so many good rows a last one that is bad and has no end was cut off on its way. */
const SURELY = 20;
const MANY = 20;

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
  begun: Begun,
  others: readonly string[],
  how: HowToImport,
): Promise<Summary> {
  const today = how.clock.today();
  const names = { file: name, table: table.sheet, titles: begun.titles };
  const date = await fileDate(names, begun.detected.year, how.asAt ?? null, today, () =>
    latestDate(table, begun, today),
  );
  const summary = emptySummary(name, table.sheet, others, begun.detected, date, how.dryRun ?? false);
  summary.notes.push(...aboutReading(table, begun).map((note) => ({ line: 1, note })));
  await database.transaction((tx) => importRows(tx, table, begun, summary, how)).catch(unlessUndone);
  return summary;
}

const aboutReading = ({ remarks }: Table, { titles }: Begun): string[] => [
  ...remarks,
  ...(titles.length === 0
    ? []
    : [
        `${titles.length === 1 ? 'A line' : `${titles.length} lines`} above the list passed over: “${titles[0]!.slice(0, 80)}”.`,
      ]),
];

async function latestDate(table: Table, begun: Begun, today: LocalDate): Promise<LocalDate | null> {
  let latest: LocalDate | null = null;
  for await (const record of tableRows(table, begun, () => undefined)) {
    if (isRejected(record)) continue;
    for (const day of begun.detected.dates(record))
      if (day <= today && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

async function importRows(
  tx: Transaction,
  table: Table,
  begun: Begun,
  summary: Summary,
  { clock, actor, progress, kept }: HowToImport,
): Promise<void> {
  const { detected } = begun;
  await openScratch(tx);
  for await (const records of batches(tableRows(table, begun, (note) => summary.notes.push(note)))) {
    await importBatch(tx, records, begun, summary);
    await progress?.(summary.rows);
  }
  await detected.finish?.(tx, summary);
  if (detected.complete) summary.missing.push(...(await unseen(tx, detected.kind, summary.asAt)));
  const { missing, rows } = summary;
  if (missing.length >= MANY && missing.length > rows / 10)
    summary.notes.unshift({
      line: 1,
      note: `The register has ${missing.length} more that are open: this list may be cut off, or be of a part of the country.`,
    });
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
  records: readonly (CsvRecord | RejectedRow)[],
  { detected }: Begun,
  summary: Summary,
): Promise<void> {
  summary.rows += records.length;
  const good: FileRow[] = [];
  for (const record of records) {
    const row = isRejected(record) ? record : detected.read(record);
    if (row === null) summary.passedOver += 1;
    else if (!isRejected(row)) good.push(row);
    else if ('open' in record && good.length >= SURELY && summary.rejected.length === 0)
      throw brokenOff(record.line);
    else summary.rejected.push(row);
  }
  const { fresh, repeats } = await withoutRepeats(tx, good, (row) => detected.keyOf(row));
  if (detected.mayRepeat) summary.repeated += repeats.length;
  else summary.rejected.push(...repeats);
  await detected.apply(tx, fresh, summary);
}

async function* batches<One>(records: AsyncIterable<One>): AsyncGenerator<One[]> {
  let batch: One[] = [];
  for await (const record of records) {
    batch.push(record);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
