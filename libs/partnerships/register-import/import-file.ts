import { open } from 'node:fs/promises';
import type { Clock } from '@folkmoot/kernel/clock.js';
import { newId } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { actorKey } from '@folkmoot/kernel/reader.js';
import type { Database, Transaction } from '@folkmoot/platform/database/database.js';
import { appendToJournal } from '@folkmoot/platform/journal/append.js';
import {
  alterOrganisations,
  confirmAsAt,
  insertOrganisations,
  lockByIdentifiers,
} from '../storage/register.store.js';
import { BrokenFile, csvRecords } from './csv-records.js';
import { detectKind, whyNoText, whyUnknown, type Detected } from './detect-kind.js';
import { fileDate } from './file-date.js';
import { keepEvents, keptEvents, openScratch, unseen, withoutRepeats } from './import-scratch.js';
import { count, emptySummary, type FileOutcome, type Summary } from './outcome.js';
import { planChanges } from './plan-changes.js';
import { eventsOf } from './register-events.js';
import { isRejected, type CsvRecord, type RegisterRow } from './register-row.js';

const BATCH = 1_000;

/**
 * Imports one published file in one transaction: all of its good rows, or nothing. Read as a stream and applied in
 * batches, so memory does not grow with the file. A file that cannot be read is refused as data.
 */
export async function importFile(
  database: Database,
  file: string,
  told: LocalDate | null,
  clock: Clock,
): Promise<FileOutcome> {
  try {
    const { detected, why } = await peek(file);
    if (detected === null) return { file, ok: false, code: 'register/file-unknown', message: why };
    const today = clock.today();
    const date = await fileDate(file, detected.year, told, today, () => latestDate(file, detected, today));
    const summary = emptySummary(file, detected.kind, date);
    await database.transaction((tx) => importRows(tx, detected, summary, clock));
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
  const good: RegisterRow[] = [];
  for (const record of records) {
    const row = detected.read(record);
    if (isRejected(row)) summary.rejected.push(row);
    else good.push(row);
  }
  const { fresh, repeats } = await withoutRepeats(tx, good);
  summary.rejected.push(...repeats);
  const asAt = summary.asAt;
  const known = await lockByIdentifiers(
    tx,
    fresh.flatMap(({ identifiers }) => identifiers),
  );
  const plan = planChanges(fresh, known, { source: detected.kind, asAt, newId });
  await insertOrganisations(tx, plan.additions);
  await alterOrganisations(tx, plan.alterations, asAt);
  await confirmAsAt(tx, plan.confirmed, asAt);
  await keepEvents(tx, eventsOf(plan, asAt));
  count(summary, records.length, plan);
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
