import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import type { FileRow, RejectedRow } from './register-row.js';
import { rejected } from './register-row.js';

const PAGE = 1_000;

/**
 * What one import must remember about all of its file, kept in the database so that memory does not grow with the
 * file: which codes it has seen, and the journal lines to write. The lines wait for the end of the transaction,
 * as the heads of the journal are locked last.
 */
export async function openScratch(tx: Transaction): Promise<void> {
  // one import after the other: two files that name the same new organisation must not both add it
  await tx.rows(`SELECT pg_advisory_xact_lock(hashtext('folkmoot register import'))`);
  // a register that was empty a moment ago still looks so to the planner, who would read all of it for each batch
  await tx.rows('SET LOCAL enable_seqscan = off');
  // several files may share a connection, one transaction after another
  await tx.rows(
    'CREATE TEMPORARY TABLE register_seen (value text PRIMARY KEY, line int NOT NULL) ON COMMIT DROP',
  );
  await tx.rows(
    'CREATE TEMPORARY TABLE register_event (n int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, event text NOT NULL) ON COMMIT DROP',
  );
}

/** Parts rows whose code came before in this file from those that are new to it. The first one counts. */
export async function withoutRepeats<Row extends FileRow>(
  tx: Transaction,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Promise<{ fresh: Row[]; repeats: RejectedRow[] }> {
  const codes = rows.map(keyOf);
  await tx.rows(
    'INSERT INTO register_seen (value, line) SELECT * FROM unnest($1::text[], $2::int[]) ON CONFLICT DO NOTHING',
    [codes, rows.map(({ line }) => line)],
  );
  const seen = await tx.rows<{ value: string; line: number }>(
    'SELECT value, line FROM register_seen WHERE value = ANY($1::text[])',
    [codes],
  );
  const first = new Map(seen.map(({ value, line }) => [value, line]));
  const fresh: Row[] = [];
  const repeats: RejectedRow[] = [];
  for (const [place, row] of rows.entries()) {
    const value = codes[place]!;
    if (first.get(value) === row.line) fresh.push(row);
    else repeats.push(rejected(row.line, `${value} is already on line ${first.get(value)}.`));
  }
  return { fresh, repeats };
}

export async function keepEvents(tx: Transaction, events: readonly DomainEvent[]): Promise<void> {
  if (events.length > 0)
    await tx.rows('INSERT INTO register_event (event) SELECT * FROM unnest($1::text[])', [
      events.map((event) => JSON.stringify(event)),
    ]);
}

/** The kept events in their order, a page at a time. */
export async function* keptEvents(tx: Transaction): AsyncGenerator<DomainEvent[]> {
  let after = 0;
  for (;;) {
    const page = await tx.rows<{ n: number; event: string }>(
      `SELECT n, event FROM register_event WHERE n > $1 ORDER BY n LIMIT ${PAGE}`,
      [after],
    );
    if (page.length === 0) return;
    yield page.map(({ event }) => JSON.parse(event) as DomainEvent);
    after = page[page.length - 1]!.n;
  }
}

/**
 * Open organisations from this kind of file that this list, though no older, does not have. Nothing is closed for it:
 * a list may be cut short, and an end has a date that only its own record tells. A list of one country's councils says
 * nothing about another's, and the first letter of their codes is the country.
 */
export async function unseen(
  tx: Transaction,
  source: string,
  asAt: LocalDate,
): Promise<{ code: string; name: string }[]> {
  return tx.rows(
    // Each row looks up its own, by subqueries that are neither joined nor read in order: after dry runs the tables count as empty, and
    // of an empty table it is as cheap to read all of it for each row.
    `SELECT i.code, n.name
       FROM (SELECT id FROM partnerships.organisation WHERE source = $1 AND valid_to IS NULL AND as_at <= $2 OFFSET 0) o,
            LATERAL (SELECT (array_agg(value ORDER BY scheme))[1] AS code, (array_agg(scheme ORDER BY scheme))[1] AS scheme
                       FROM (SELECT scheme, value FROM partnerships.organisation_identifier WHERE organisation_id = o.id AND until IS NULL OFFSET 0) own) i,
            LATERAL (SELECT name FROM partnerships.organisation_name WHERE organisation_id = o.id AND until IS NULL OFFSET 0) n
      WHERE i.code IS NOT NULL AND (SELECT count(*) FROM register_seen WHERE value = i.code) = 0
        AND (i.scheme <> 'ons' OR left(i.code, 1) = ANY (ARRAY(SELECT DISTINCT left(value, 1) FROM register_seen)))
      ORDER BY i.code`,
    [source, asAt],
  );
}
