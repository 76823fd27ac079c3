import type { Queries } from '../database/database.js';

export const BEAT_MS = 10_000;

/** How long a worker may be silent: with the beat between two looks, its jobs are free within a minute of its death. */
const SILENT = `interval '40 seconds'`;

/** Says that these workers live, by the database's own clock, which all processes share. */
export async function beat(queries: Queries, workers: readonly string[]): Promise<void> {
  await queries.rows(
    `INSERT INTO platform.job_worker (id, seen_at) SELECT id, now() FROM unnest($1::text[]) AS id
     ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at`,
    [workers],
  );
}

export async function goodbye(queries: Queries, workers: readonly string[]): Promise<void> {
  await queries.rows('DELETE FROM platform.job_worker WHERE id = ANY($1::text[])', [workers]);
}

/**
 * Gives back what workers held who died with it: the queue itself would wait four hours. Whoever is slow and not dead may find
 * a job done twice; so every job asks first whether its deed is done already.
 */
export async function freeJobsOfTheDead(queries: Queries): Promise<void> {
  await queries.rows(
    `WITH held AS (SELECT locked_by, locked_at FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL
                   UNION ALL SELECT locked_by, locked_at FROM graphile_worker._private_job_queues WHERE locked_at IS NOT NULL),
          dead AS (SELECT DISTINCT held.locked_by AS id FROM held LEFT JOIN platform.job_worker w ON w.id = held.locked_by
                    WHERE held.locked_at < now() - ${SILENT} AND coalesce(w.seen_at < now() - ${SILENT}, true))
     SELECT graphile_worker.force_unlock_workers(array_agg(id)) FROM dead HAVING count(*) > 0`,
  );
  await queries.rows(`DELETE FROM platform.job_worker WHERE seen_at < now() - interval '1 day'`);
}
