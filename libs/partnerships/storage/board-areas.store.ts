import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';

export interface BoardAreasEnded {
  readonly ended: number;
  readonly succeeded: number;
  readonly moved: number;
}

// The area of a closed board, and the standing areas of those that the register says succeed it. What a newer file has said stays.
const NEXT = `
  board AS MATERIALIZED (SELECT code, nhs, until FROM partnerships.area WHERE kind = 'icb'),
  gone AS MATERIALIZED (
    SELECT a.code, a.nhs, o.valid_to + 1 AS day
      FROM board a, LATERAL (SELECT o.valid_to FROM partnerships.organisation_identifier i JOIN partnerships.organisation o ON o.id = i.organisation_id
                              WHERE i.scheme = 'ods' AND i.value = a.nhs OFFSET 0) o
     WHERE o.valid_to IS NOT NULL AND (a.until IS NULL OR a.until = o.valid_to + 1)),
  next AS MATERIALIZED (
    SELECT g.code AS "from", b.code AS "to", g.day, r.of
      FROM gone g,
           LATERAL (SELECT "to", count(*) OVER () AS of FROM partnerships.organisation_relation
                     WHERE scheme || ' ' || "from" || ' ' || kind = 'ods ' || g.nhs || ' succeeded-by' GROUP BY "to" OFFSET 0) r
      JOIN board b ON b.nhs = r."to" AND b.until IS NULL
     WHERE b.code <> g.code)`;

/** Ends the areas of boards that have closed, and moves what lay in them where one area alone follows. Counts what it did. */
export async function endAreasOfBoards(
  queries: Queries,
  source: string,
  asAt: LocalDate,
): Promise<BoardAreasEnded> {
  const done = await queries.row<BoardAreasEnded>(
    `WITH ${NEXT},
       ended AS (UPDATE partnerships.area a SET until = g.day, source = $1, as_at = $2 FROM gone g
                  WHERE a.code = g.code AND a.until IS NULL AND a.as_at <= $2 AND coalesce(a.since <= g.day, true) RETURNING 1),
       -- one that got another code on that very day, as was known only after
       recoded AS (DELETE FROM partnerships.area_succession s USING gone g, partnerships.area b
                    WHERE s."from" = g.code AND s.since = g.day AND b.code = s."to" AND b.until = g.day),
       succeeded AS (INSERT INTO partnerships.area_succession ("from", "to", since, source, as_at)
                     SELECT DISTINCT "from", "to", day, $1, $2::date FROM next ON CONFLICT DO NOTHING RETURNING 1),
       moving AS MATERIALIZED (
         SELECT p.part, p.whole, p.since, p.part_kind, p.lsoas, n."to", n.day FROM next n
           JOIN partnerships.area_part p ON p.whole = n."from" AND p.until IS NULL AND p.since <= n.day AND p.as_at <= $2 WHERE n.of = 1),
       left_behind AS (UPDATE partnerships.area_part p SET until = m.day, as_at = $2 FROM moving m
                        WHERE p.part = m.part AND p.whole = m.whole AND p.since = m.since),
       moved AS (INSERT INTO partnerships.area_part (part, whole, since, part_kind, whole_kind, lsoas, source, as_at)
                 SELECT m.part, m."to", m.day, m.part_kind, 'icb', sum(m.lsoas), $1, $2::date FROM moving m
                  WHERE NOT EXISTS (SELECT 1 FROM partnerships.area_part o WHERE o.part = m.part AND o.whole = m."to" AND o.until IS NULL)
                  GROUP BY m.part, m."to", m.day, m.part_kind
                 ON CONFLICT DO NOTHING RETURNING 1)
     SELECT (SELECT count(*)::int FROM ended) AS ended, (SELECT count(*)::int FROM succeeded) AS succeeded,
            (SELECT count(*)::int FROM moved) AS moved`,
    [source, asAt],
  );
  return done!;
}
