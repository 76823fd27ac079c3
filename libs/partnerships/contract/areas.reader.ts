import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Box } from '../domain/register/area-path.js';
import type { AreaKind } from '../domain/register/area.js';

export { AREA_KINDS, areaKind, type AreaKind } from '../domain/register/area.js';

/** Areas are public, as published. */
export interface AreaView {
  readonly code: string;
  readonly kind: AreaKind;
  readonly name: string;
  /** The NHS's code of a board or sub-ICB location (`QOP`). */
  readonly nhs: string | null;
  /** Its first day; null when not known. */
  readonly since: LocalDate | null;
  /** From this day on it is no more; null while it stands. */
  readonly until: LocalDate | null;
}

export interface AreaOnDay extends AreaView {
  /** Whether it stands on the day asked for. */
  readonly stands: boolean;
  /** What has all or some of it now, nearest first; of several each has a part, or it lies in two boards. */
  readonly successors: readonly { readonly code: string; readonly name: string; readonly since: LocalDate }[];
}

export interface AreaPartView extends AreaView {
  /** Whether all of it lies there. */
  readonly wholly: boolean;
  /** How many of its lower layer areas lie there; null where no table says so. */
  readonly lsoas: number | null;
}

const COLUMNS = 'a.code, a.kind, a.name, a.nhs, a.since, a.until';
const STANDS = `coalesce(a.since <= $2::date, true) AND coalesce(a.until > $2::date, true)`;

/** Those of the codes that are known, in the order asked for. An NHS code (`QOP`) finds the area under each of its codes. */
export const areas = (queries: Queries, codes: readonly string[], asAt: LocalDate): Promise<AreaOnDay[]> =>
  queries.rows(
    `SELECT ${COLUMNS}, ${STANDS} AS stands,
            coalesce((SELECT json_agg(json_build_object('code', s."to", 'name', n.name, 'since', s.since) ORDER BY s.since, s."to")
                        FROM partnerships.area_succession s JOIN partnerships.area n ON n.code = s."to" WHERE s."from" = a.code), '[]') AS successors
       FROM unnest($1::text[]) WITH ORDINALITY AS asked(code, place),
            LATERAL (SELECT * FROM partnerships.area WHERE code = asked.code
                     UNION SELECT * FROM partnerships.area WHERE nhs = asked.code) a
      ORDER BY asked.place, a.until DESC NULLS FIRST LIMIT 2000`,
    [codes, asAt],
  );

/**
 * Standing areas of these kinds with a name, their own or one that a register calls them, in which these words begin a word; in the
 * order of the kinds, at most 50.
 */
export const areasNamed = (
  queries: Queries,
  words: string,
  kinds: readonly AreaKind[],
  asAt: LocalDate,
): Promise<AreaView[]> =>
  queries.rows(
    `SELECT ${COLUMNS} FROM partnerships.area a
      WHERE a.kind = ANY($3::text[]) AND a.kind NOT IN ('lsoa', 'msoa') AND ${STANDS} AND partnerships.search_text($1) <> ''
        AND ((' ' || partnerships.search_text(a.name) LIKE '% ' || partnerships.search_text($1) || '%'
              AND partnerships.search_text(a.name) LIKE '%' || partnerships.search_text($1) || '%')
             OR a.code = ANY (ARRAY(SELECT l.code FROM partnerships.area_alias l
                                     WHERE ' ' || partnerships.search_text(l.name) LIKE '% ' || partnerships.search_text($1) || '%')))
      ORDER BY array_position($3::text[], a.kind), length(a.name), a.name, a.code LIMIT 50`,
    [words, asAt, kinds],
  );

/**
 * The areas of a kind that lie in an area on a day, wholly or with a part of them. Told by the tables directly, through areas
 * between (the wards of a region by its districts), or by the lower layer areas that both have.
 */
export const partsOf = (
  queries: Queries,
  code: string,
  kind: AreaKind,
  asAt: LocalDate,
): Promise<AreaPartView[]> =>
  queries.rows(
    `WITH RECURSIVE edge AS NOT MATERIALIZED (SELECT * FROM partnerships.area_part WHERE since <= $2 AND coalesce(until > $2, true)),
          inside AS (
            SELECT $1::text AS code, NULL::text AS kind, NULL::text AS via, true AS wholly, NULL::int AS lsoas
            UNION
            SELECT e.part, e.part_kind, e.whole,
                   NOT EXISTS (SELECT 1 FROM edge o WHERE o.part = e.part AND o.whole_kind = e.whole_kind AND o.whole <> e.whole), e.lsoas
              FROM inside i JOIN edge e ON e.whole = i.code WHERE i.wholly AND coalesce(i.kind <> $3, true)),
          by_lsoas AS (
            SELECT e.whole AS code, count(DISTINCT e.part)::int AS lsoas
              FROM (SELECT DISTINCT code FROM inside WHERE kind = 'lsoa' AND $3 <> 'lsoa') l JOIN edge e ON e.part = l.code
             WHERE e.whole_kind = $3 AND e.whole <> $1 GROUP BY e.whole),
          told AS (SELECT code, bool_or(wholly) AS wholly, sum(lsoas)::int AS lsoas FROM inside WHERE kind = $3 GROUP BY code),
          found AS (
            SELECT coalesce(t.code, b.code) AS code, coalesce(b.lsoas, t.lsoas) AS lsoas,
                   coalesce(t.wholly, b.lsoas = (SELECT count(*) FROM edge e WHERE e.whole = b.code AND e.part_kind = 'lsoa')) AS wholly
              FROM told t FULL JOIN by_lsoas b USING (code))
     SELECT ${COLUMNS}, f.wholly, f.lsoas FROM found f JOIN partnerships.area a ON a.code = f.code ORDER BY a.name, a.code LIMIT 40000`,
    [code, asAt, kind],
  );

/** The areas of a kind in which an area lies on a day: three boards for North Yorkshire. Largest share first. */
export const wholesOf = (
  queries: Queries,
  code: string,
  kind: AreaKind,
  asAt: LocalDate,
): Promise<AreaPartView[]> =>
  queries.rows(
    `WITH edge AS NOT MATERIALIZED (SELECT * FROM partnerships.area_part WHERE since <= $2 AND coalesce(until > $2, true)),
          direct AS (SELECT whole AS code, lsoas FROM edge WHERE part = $1 AND whole_kind = $3),
          through AS (SELECT e.whole AS code, NULL::int AS lsoas FROM edge m JOIN edge e ON e.part = m.whole
                       WHERE m.part = $1 AND e.whole_kind = $3
                         AND NOT EXISTS (SELECT 1 FROM edge o WHERE o.part = e.part AND o.whole_kind = $3 AND o.whole <> e.whole)),
          by_lsoas AS (SELECT e.whole AS code, count(*)::int AS lsoas FROM edge l JOIN edge e ON e.part = l.part
                        WHERE l.whole = $1 AND l.part_kind = 'lsoa' AND e.whole_kind = $3 GROUP BY e.whole),
          summed AS (SELECT e.whole AS code, sum(m.lsoas)::int AS lsoas FROM edge m JOIN edge e ON e.part = m.whole AND e.whole_kind = $3
                      WHERE m.part = $1 AND m.lsoas IS NOT NULL GROUP BY e.whole),
          found AS (SELECT code, max(lsoas) AS lsoas FROM (SELECT * FROM direct UNION ALL SELECT * FROM through UNION ALL SELECT * FROM by_lsoas
                                                           UNION ALL SELECT * FROM summed) every_way WHERE code <> $1 GROUP BY code)
     SELECT ${COLUMNS}, (SELECT count(*) = 1 FROM found) AS wholly, f.lsoas
       FROM found f JOIN partnerships.area a ON a.code = f.code ORDER BY f.lsoas DESC NULLS LAST, a.name LIMIT 200`,
    [code, asAt, kind],
  );

/** An area as it is drawn: the `d` of an SVG path in a plane that all areas share, filled by the rule “evenodd”. */
export interface AreaOutline extends Box {
  readonly code: string;
  readonly name: string;
  readonly path: string;
}

/** How these areas are drawn, in the order asked for; those without an outline are left out. A `viewBox` is made of their boxes. */
export const boundaryOf = (queries: Queries, codes: readonly string[]): Promise<AreaOutline[]> =>
  queries.rows(
    `SELECT b.code, a.name, b.path, b."left", b.top, b."right", b.bottom
       FROM unnest($1::text[]) WITH ORDINALITY AS asked(code, place)
       JOIN partnerships.area_boundary b USING (code) JOIN partnerships.area a USING (code) ORDER BY asked.place LIMIT 500`,
    [codes],
  );
