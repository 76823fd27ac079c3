import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { AreaPath } from '../domain/register/area-path.js';
import { areaKind, type Area, type AreaSuccession } from '../domain/register/area.js';

const COLUMNS = `a.code, a.kind, a.name, a.nhs, a.since, a.until, a.source, a.as_at AS "asAt"`;

type Facts = Pick<Area, 'code' | 'kind' | 'name' | 'nhs' | 'since' | 'until'>;

export const areasOf = (queries: Queries, codes: readonly string[]): Promise<Area[]> =>
  queries.rows(
    `SELECT ${COLUMNS} FROM partnerships.area a WHERE a.code = ANY($1::text[]) ORDER BY a.code FOR UPDATE`,
    [codes],
  );

/**
 * Standing areas that are told ones under another code: of the same NHS code, or, for boards and districts, of the same name where
 * one of the two has none. Their names are unique at any one time.
 */
export const twinsOf = (
  queries: Queries,
  told: readonly Pick<Area, 'code' | 'kind' | 'name' | 'nhs'>[],
): Promise<{ readonly told: string; readonly held: Area }[]> =>
  queries.rows(
    `SELECT t.code AS told, json_build_object('code', a.code, 'kind', a.kind, 'name', a.name, 'nhs', a.nhs, 'since', a.since,
                                             'until', a.until, 'source', a.source, 'asAt', a.as_at) AS held
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS t(code, kind, name, nhs),
            LATERAL (SELECT * FROM partnerships.area a WHERE a.nhs = t.nhs
                     UNION SELECT * FROM partnerships.area a
                            WHERE a.kind IN ('icb', 'lad') AND a.kind = t.kind AND (a.nhs IS NULL OR t.nhs IS NULL)
                              AND partnerships.search_text(a.name) = partnerships.search_text(t.name)) a
      WHERE a.kind = t.kind AND a.code <> t.code AND a.until IS NULL`,
    [
      told.map(({ code }) => code),
      told.map(({ kind }) => kind),
      told.map(({ name }) => name),
      told.map(({ nhs }) => nhs),
    ],
  );

const columnsOf = (areas: readonly Facts[]): unknown[] => [
  areas.map(({ code }) => code),
  areas.map(({ kind }) => kind),
  areas.map(({ name }) => name),
  areas.map(({ nhs }) => nhs),
  areas.map(({ since }) => since),
  areas.map(({ until }) => until),
];

export async function insertAreas(
  queries: Queries,
  areas: readonly Facts[],
  source: string,
  asAt: LocalDate,
): Promise<void> {
  if (areas.length > 0)
    await queries.rows(
      `INSERT INTO partnerships.area (code, kind, name, nhs, since, until, source, as_at)
       SELECT n.*, $7, $8::date FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[]) AS n`,
      [...columnsOf(areas), source, asAt],
    );
}

export async function changeAreas(
  queries: Queries,
  areas: readonly Facts[],
  source: string,
  asAt: LocalDate,
): Promise<void> {
  if (areas.length > 0)
    await queries.rows(
      `UPDATE partnerships.area a SET name = n.name, nhs = n.nhs, since = n.since, until = n.until, source = $7, as_at = $8
         FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::date[], $6::date[]) AS n(code, kind, name, nhs, since, until)
        WHERE a.code = n.code AND a.kind = n.kind`,
      [...columnsOf(areas), source, asAt],
    );
}

/** Notes that a file of this day has confirmed what stands there. */
export async function confirmAreas(
  queries: Queries,
  codes: readonly string[],
  asAt: LocalDate,
): Promise<void> {
  await queries.rows('UPDATE partnerships.area SET as_at = $2 WHERE code = ANY($1::text[]) AND as_at < $2', [
    codes,
    asAt,
  ]);
}

/** Writes who followed whom, and says how many nobody had told before. A day once known is only ever made earlier. */
export async function recordSuccessions(
  queries: Queries,
  successions: readonly Pick<AreaSuccession, 'from' | 'to' | 'since'>[],
  source: string,
  asAt: LocalDate,
): Promise<number> {
  if (successions.length === 0) return 0;
  const written = await queries.rows<{ added: boolean }>(
    `INSERT INTO partnerships.area_succession AS s ("from", "to", since, source, as_at)
     SELECT n."from", n."to", min(n.since), $4, $5::date FROM unnest($1::text[], $2::text[], $3::date[]) AS n("from", "to", since) GROUP BY 1, 2
     ON CONFLICT ("from", "to") DO UPDATE SET since = least(s.since, excluded.since), as_at = greatest(s.as_at, excluded.as_at)
     RETURNING xmax = 0 AS added`,
    [
      successions.map(({ from }) => from),
      successions.map(({ to }) => to),
      successions.map(({ since }) => since),
      source,
      asAt,
    ],
  );
  return written.filter(({ added }) => added).length;
}

export interface PartsRecorded {
  readonly added: number;
  readonly unchanged: number;
  readonly older: number;
}

/**
 * Writes what lies in what. What a newer file has said of a part stays. A part whose larger areas of a kind were told by an older
 * file lies in a new one from this file's day; the first ones ever told have no first day.
 */
export async function recordParts(
  queries: Queries,
  parts: readonly { readonly part: string; readonly whole: string; readonly lsoas: number | null }[],
  source: string,
  asAt: LocalDate,
): Promise<PartsRecorded> {
  if (parts.length === 0) return { added: 0, unchanged: 0, older: 0 };
  const done = await queries.row<PartsRecorded>(
    `WITH told AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[]) AS t(part, whole, part_kind, whole_kind, lsoas)),
          held AS (SELECT t.*, p.as_at, p.since FROM told t
                     JOIN LATERAL (SELECT as_at, since FROM partnerships.area_part p
                                    -- by its part alone: the index by the whole reads all that lies in a board
                                    WHERE p.part = t.part AND p.whole || '' = t.whole AND p.until IS NULL OFFSET 0) p ON true),
          confirmed AS (UPDATE partnerships.area_part p SET as_at = $7, lsoas = coalesce(h.lsoas, p.lsoas), source = $6
                          FROM held h WHERE p.part = h.part AND p.whole = h.whole AND p.since = h.since AND p.as_at <= $7
                           AND (p.as_at < $7 OR h.lsoas <> p.lsoas)),
          fresh AS (SELECT t.*, said.first, said.last FROM told t
                      LEFT JOIN LATERAL (SELECT min(p.as_at) AS first, max(p.as_at) AS last FROM partnerships.area_part p
                                          WHERE p.part = t.part AND p.whole_kind = t.whole_kind) said ON true
                     WHERE NOT EXISTS (SELECT 1 FROM held h WHERE h.part = t.part AND h.whole = t.whole)),
          added AS (INSERT INTO partnerships.area_part (part, whole, since, part_kind, whole_kind, lsoas, source, as_at)
                    SELECT part, whole, CASE WHEN first < $7 THEN $7::date ELSE '0001-01-01' END, part_kind, whole_kind, lsoas, $6, $7
                      FROM fresh WHERE last IS NULL OR last <= $7 RETURNING 1)
     SELECT (SELECT count(*)::int FROM added) AS added,
            (SELECT count(*)::int FROM held WHERE as_at <= $7) AS unchanged,
            (SELECT count(*)::int FROM held WHERE as_at > $7) + (SELECT count(*)::int FROM fresh WHERE last > $7) AS older`,
    [
      parts.map(({ part }) => part),
      parts.map(({ whole }) => whole),
      parts.map(({ part }) => areaKind(part)),
      parts.map(({ whole }) => areaKind(whole)),
      parts.map(({ lsoas }) => lsoas),
      source,
      asAt,
    ],
  );
  return done!;
}

/**
 * Ends, from this file's day, where a part lay before and does not according to the file: it told all larger areas of a kind for
 * each part it named. Says how many have moved to another, and how many have not.
 */
export async function endLeftParts(
  queries: Queries,
  asAt: LocalDate,
): Promise<{ moved: number; ended: number }> {
  const left = await queries.row<{ moved: number; ended: number }>(
    `WITH before AS MATERIALIZED (SELECT part, whole, since, whole_kind FROM partnerships.area_part
                                   WHERE until IS NULL AND as_at < $1 AND since <= $1),
          left_behind AS (
            UPDATE partnerships.area_part p SET until = $1
              FROM before b, LATERAL (SELECT max(n.since) AS since FROM partnerships.area_part n
                                       WHERE n.part = b.part AND n.whole_kind = b.whole_kind AND n.until IS NULL AND n.as_at = $1) told
             WHERE told.since IS NOT NULL AND p.part = b.part AND p.whole = b.whole AND p.since = b.since
            RETURNING told.since = $1 AS moved)
     SELECT count(*) FILTER (WHERE moved)::int AS moved, count(*) FILTER (WHERE NOT moved)::int AS ended FROM left_behind`,
    [asAt],
  );
  return left!;
}

/** Writes what a register calls areas; says how many names are new. */
export async function recordAliases(
  queries: Queries,
  aliases: readonly { readonly name: string; readonly code: string }[],
  source: string,
  asAt: LocalDate,
): Promise<number> {
  const added = await queries.rows(
    `INSERT INTO partnerships.area_alias (name, code, source, as_at)
     SELECT DISTINCT n.name, n.code, $3, $4::date FROM unnest($1::text[], $2::text[]) AS n(name, code) ON CONFLICT DO NOTHING RETURNING 1`,
    [aliases.map(({ name }) => name), aliases.map(({ code }) => code), source, asAt],
  );
  return added.length;
}

/** Keeps how areas are drawn, unless a newer file has drawn them. */
export async function recordBoundaries(
  queries: Queries,
  boundaries: readonly (AreaPath & { readonly code: string })[],
  source: string,
  asAt: LocalDate,
): Promise<{ drawn: number; older: number }> {
  const older = await queries.rows(
    'SELECT 1 FROM partnerships.area_boundary WHERE code = ANY($1::text[]) AND as_at > $2',
    [boundaries.map(({ code }) => code), asAt],
  );
  const drawn = await queries.rows(
    `INSERT INTO partnerships.area_boundary AS b (code, path, "left", top, "right", bottom, corners, source, as_at)
     SELECT n.*, $8, $9::date FROM unnest($1::text[], $2::text[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[]) AS n
     ON CONFLICT (code) DO UPDATE SET path = excluded.path, "left" = excluded."left", top = excluded.top, "right" = excluded."right",
                 bottom = excluded.bottom, corners = excluded.corners, source = excluded.source, as_at = excluded.as_at
       WHERE b.as_at <= excluded.as_at AND b.path <> excluded.path
     RETURNING 1`,
    [
      boundaries.map(({ code }) => code),
      boundaries.map(({ path }) => path),
      boundaries.map(({ box }) => box.left),
      boundaries.map(({ box }) => box.top),
      boundaries.map(({ box }) => box.right),
      boundaries.map(({ box }) => box.bottom),
      boundaries.map(({ corners }) => corners),
      source,
      asAt,
    ],
  );
  return { drawn: drawn.length, older: older.length };
}
