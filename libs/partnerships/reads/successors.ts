import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Sector } from '../domain/register/sector.js';

export interface Successor {
  /** The body that ended, as it was asked for. */
  readonly of: Id;
  readonly id: Id;
  readonly name: string;
  readonly sector: Sector;
}

/**
 * Who goes on with the work of these organisations on a day: the ends of every chain, of which a split gives several.
 * A successor that has one of its own is passed through. UNION keeps each code once for each start, so lists that
 * point in a circle come to an end. Successors that are in no list we have are not named.
 */
export async function successorsOf(
  queries: Queries,
  organisations: readonly Id[],
  asAt: LocalDate,
): Promise<Successor[]> {
  if (organisations.length === 0) return [];
  return queries.rows(
    `WITH RECURSIVE later AS (
       SELECT i.organisation_id AS of, i.scheme, r."to" AS code, i.value AS start
         FROM partnerships.organisation_identifier i
         JOIN partnerships.organisation_relation r ON r.scheme = i.scheme AND r."from" = i.value AND r.kind = 'succeeded-by' AND r.since <= $2
        WHERE i.organisation_id = ANY ($1::uuid[])
       UNION
       SELECT later.of, later.scheme, r."to", later.start
         FROM later
         JOIN partnerships.organisation_relation r ON r.scheme = later.scheme AND r."from" = later.code AND r.kind = 'succeeded-by' AND r.since <= $2)
     SELECT DISTINCT later.of, o.id, n.name, o.sector
       FROM later
       JOIN partnerships.organisation_identifier i ON i.scheme = later.scheme AND i.value = later.code
       JOIN partnerships.organisation o ON o.id = i.organisation_id AND o.id <> later.of
       JOIN partnerships.organisation_name n ON n.organisation_id = o.id AND n.until IS NULL
      WHERE NOT EXISTS (SELECT 1 FROM partnerships.organisation_relation r
                         WHERE r.scheme = later.scheme AND r."from" = later.code AND r.kind = 'succeeded-by' AND r.since <= $2 AND r."to" <> later.start)
     UNION
     SELECT r.organisation_id, o.id, o.name, o.sector
       FROM partnerships.recorded_succession r JOIN partnerships.organisation_view o ON o.id = r.successor_id
      WHERE r.organisation_id = ANY ($1::uuid[]) AND r.since <= $2
      ORDER BY name, id`,
    [organisations, asAt],
  );
}
