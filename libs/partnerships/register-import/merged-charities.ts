import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Transaction } from '@folkmoot/platform/database/database.js';
import { ofOrganisations } from './apply-organisations.js';
import type { Summary } from './outcome.js';

interface Merged {
  readonly from: string;
  readonly to: string;
  readonly since: LocalDate | null;
}

/** Keeps what the register of mergers calls a charity, for the day on which a list of charities brings one it merged with. */
export async function hearNames(
  tx: Transaction,
  heard: readonly { readonly number: string; readonly name: string }[],
  asAt: LocalDate,
): Promise<void> {
  // the first name of a number in a file stays
  const names = new Map(heard.toReversed().map(({ number, name }) => [number, name]));
  await tx.rows(
    `INSERT INTO partnerships.charity_heard AS held (number, name, as_at) SELECT n.*, $3::date FROM unnest($1::text[], $2::text[]) AS n
     ON CONFLICT (number) DO UPDATE SET name = excluded.name, as_at = excluded.as_at WHERE held.as_at < excluded.as_at`,
    [[...names.keys()], [...names.values()], asAt],
  );
}

/**
 * Adds the charities that merged, through any number of steps, with one that the register has: who looks for a body of the past by
 * its old name shall find it, and who goes on with its work. The thousands of others would only be in the way. Asked after a list
 * of mergers and after one of charities, so that it does not matter which comes first.
 */
export async function addMerged(tx: Transaction, summary: Summary): Promise<void> {
  const heard = await tx.rows<{ number: string; name: string }>(
    'SELECT number, name FROM partnerships.charity_heard ORDER BY number',
  );
  if (heard.length === 0) return;
  const merged = await tx.rows<Merged>(
    `SELECT "from", "to", since FROM partnerships.organisation_relation
      WHERE scheme || ' ' || "from" || ' ' || kind = ANY (ARRAY(SELECT 'charity ' || unnest($1::text[]) || ' succeeded-by'))`,
    [heard.map(({ number }) => number)],
  );
  const held = await tx.rows<{ value: string }>(
    `SELECT value FROM partnerships.organisation_identifier WHERE scheme = 'charity' AND value = ANY($1::text[])`,
    [heard.map(({ number }) => number)],
  );
  const had = new Set(held.map(({ value }) => value));
  const linked = linkedWith(had, merged);
  const gone = lastDays(merged);
  await ofOrganisations('charity-mergers').apply(
    tx,
    heard
      .filter(({ number }) => linked.has(number) && !had.has(number))
      .map(({ number, name }) => ({
        line: 1,
        sector: 'vcse',
        name,
        identifiers: [{ scheme: 'charity', value: number }],
        validTo: gone.get(number),
        notes: [],
      })),
    summary,
  );
}

/** All that hang together with these, in either direction. Pure. */
export function linkedWith(begin: ReadonlySet<string>, merged: readonly Merged[]): ReadonlySet<string> {
  const beside = new Map<string, string[]>();
  const link = (one: string, other: string): unknown =>
    beside.get(one)?.push(other) ?? beside.set(one, [other]);
  for (const { from, to } of merged) {
    link(from, to);
    link(to, from);
  }
  const reached = new Set(begin);
  // a Set is gone through to its end, with what is added on the way
  for (const one of reached) for (const other of beside.get(one) ?? []) reached.add(other);
  return reached;
}

/** The day before a charity last handed over to another. */
function lastDays(merged: readonly Merged[]): ReadonlyMap<string, LocalDate> {
  const days = new Map<string, LocalDate>();
  for (const { from, since } of merged) {
    if (since === null) continue;
    const day = addDays(since, -1);
    if (day > (days.get(from) ?? '')) days.set(from, day);
  }
  return days;
}
