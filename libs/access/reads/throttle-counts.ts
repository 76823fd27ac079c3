import type { Queries } from '@folkmoot/platform/database/database.js';
import { HOUR_MS, MINUTE_MS, type AttemptKind, type Counts } from '../domain/throttle.js';

/** How often something happened for this key within the hour before `now`, and for all keys within the minute. */
export async function throttleCounts(
  tx: Queries,
  kind: AttemptKind,
  key: Buffer,
  now: Date,
): Promise<Counts> {
  const counts = await tx.row<Counts>(
    `SELECT (SELECT count(*)::int FROM access.attempt WHERE kind = $1 AND key = $2 AND at > $3) AS address,
            (SELECT count(*)::int FROM access.attempt WHERE kind = $1 AND at > $4) AS everywhere`,
    [kind, key, new Date(now.getTime() - HOUR_MS), new Date(now.getTime() - MINUTE_MS)],
  );
  return counts!;
}
