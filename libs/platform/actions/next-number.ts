import type { Queries } from '../database/database.js';

/**
 * Waits until no other action is numbering the same series, for the rest of this transaction. Short numbers that people say
 * aloud ("commitment 14") have no gaps and no doubles that way.
 */
export async function lockSeries(tx: Queries, series: string): Promise<void> {
  await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [series]);
}
