import { open } from 'node:fs/promises';
import type { Clock } from '@folkmoot/kernel/clock.js';
import { newId } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { actorKey } from '@folkmoot/kernel/reader.js';
import type { Database, Transaction } from '@folkmoot/platform/database/database.js';
import { appendToJournal } from '@folkmoot/platform/journal/append.js';
import { BrokenFile, csvRecords } from './csv-records.js';
import { detectKind, whyNoText, whyUnknown } from './detect-kind.js';
import { fileDate } from './file-date.js';
import { keepEvents, keptEvents, openScratch, unseen, withoutRepeats } from './import-scratch.js';
import type { Detected } from './kind.js';
import { emptySummary, type FileOutcome, type Summary } from './outcome.js';
import { recordedEvents } from './register-events.js';
import { isRejected, type CsvRecord, type FileRow } from './register-row.js';

const BATCH = 1_000;

/** Takes a dry run's transaction back once everything has been counted: what would be done is what was done. */
class Undone extends Error {}
function unlessUndone(error: unknown): void {
  if (!(error instanceof Undone)) throw error;
}

/**
 * Imports one published file in one transaction: all of its good rows, or nothing. Read as a stream and applied in
 * batches, so memory does not grow with the file. A file that cannot be read is refused as data.
 */
export async function importFile(
  database: Database,
  file: string,
  told: LocalDate | null,
  clock: Clock,
  dryRun = false,
): Promise<FileOutcome> {
  try {
    const { detected, why } = await peek(file);
    if (detected === null) return { file, ok: false, code: 'register/file-unknown', message: why };
    const today = clock.today();
    const date = await fileDate(file, detected.year, told, today, () => latestDate(file, detected, today));
    const summary = emptySummary(file, detected, date, dryRun);
    await database.transaction((tx) => importRows(tx, detected, summary, clock)).catch(unlessUndone);
    return summary;
  } catch (error) {
    if (error instanceof BrokenFile)
      return { file, ok: false, code: 'register/file-broken', message: error.message };
    if (isAbsent(error))
      return {
        file,
        ok: false,
        code: 'register/file-absent',
        message: 'There is no file here that can be read.',
      };
    throw error;
  }
}

async function peek(file: string): Promise<{ detected: Detected | null; why: string }> {
  const why = whyNoText(await beginningOf(file));
  if (why !== null) return { detected: null, why };
  for await (const first of csvRecords(file)) return { detected: detectKind(first), why: whyUnknown(first) };
  return { detected: null, why: whyUnknown(null) };
}

async function beginningOf(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(512), 0, 512, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function latestDate(file: string, detected: Detected, today: LocalDate): Promise<LocalDate | null> {
  let latest: LocalDate | null = null;
  for await (const record of csvRecords(file)) {
    for (const day of detected.dates(record))
      if (day <= today && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

async function importRows(
  tx: Transaction,
  detected: Detected,
  summary: Summary,
  clock: Clock,
): Promise<void> {
  await openScratch(tx);
  for await (const records of batches(csvRecords(summary.file), detected.header)) {
    await importBatch(tx, records, detected, summary);
  }
  if (detected.complete) summary.missing.push(...(await unseen(tx, detected.kind, summary.asAt)));
  if (summary.dryRun) throw new Undone();
  await keepEvents(tx, recordedEvents(summary));
  const facts = {
    at: clock.now(),
    actionId: newId(),
    action: 'partnerships.import-register',
    actor: actorKey({ kind: 'job', name: 'register-import' }),
    onBehalfOf: null,
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

const isAbsent = (error: unknown): boolean =>
  ['ENOENT', 'EISDIR', 'EACCES'].includes(String((error as { code?: unknown } | null)?.code));
