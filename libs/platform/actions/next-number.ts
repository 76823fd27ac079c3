import type { Queries } from '../database/database.js';

const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended(series, 0)) FROM unnest($1::text[]) AS series`;

/**
 * Waits until no other action is numbering the same series, for the rest of this transaction. Short numbers that people say
 * aloud ("commitment 14") have no gaps and no doubles that way. Several are waited for in the order in which they are named.
 */
export async function lockSeries(tx: Queries, ...series: readonly string[]): Promise<void> {
  await tx.rows(LOCK, [series]);
}
