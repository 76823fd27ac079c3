import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { populationFrom, type PopulationFound } from '../domain/register/population.js';

export type { PopulationFound } from '../domain/register/population.js';

/** Steps back through mergers, or down into parts, that a population is looked for. */
const DEEPEST = 3;

/**
 * How many people live in each of these areas, by the latest figures of a day not after `asAt`, in the order of the codes. An area
 * without figures of its own has the sum of the areas it was made from, else of the districts that lie in it; of a district that
 * lies in several, the share of its lower layer areas. Two statements for each step of `DEEPEST`, however many codes.
 */
export async function populationOf(
  queries: Queries,
  codes: readonly string[],
  asAt: LocalDate,
): Promise<PopulationFound[]> {
  const published = new Map<string, Published | null>();
  const made = new Map<string, Composed[]>();
  let asked = [...new Set(codes)];
  for (let step = 0; step <= DEEPEST && asked.length > 0; step += 1) {
    for (const one of await publishedOf(queries, asked, asAt)) published.set(one.area, one);
    const without = asked.filter((code) => !published.get(code));
    for (const code of without) published.set(code, null);
    const parts = step < DEEPEST && without.length > 0 ? await composedOf(queries, without, asAt) : [];
    for (const part of parts) made.set(part.area, [...(made.get(part.area) ?? []), part]);
    asked = [...new Set(parts.map(({ part }) => part))].filter((code) => !published.has(code));
  }
  return codes.map((code) => populationFrom(code, published, made));
}

interface Published {
  readonly area: string;
  readonly day: LocalDate;
  readonly period: string;
  readonly people: number;
}

interface Composed {
  readonly area: string;
  readonly part: string;
  readonly share: number;
  readonly how: 'merged' | 'parts';
}

const publishedOf = (queries: Queries, codes: readonly string[], asAt: LocalDate): Promise<Published[]> =>
  queries.rows(
    `SELECT DISTINCT ON (area) area, day, period, (figures->>'all')::float8 AS people FROM partnerships.area_fact
      WHERE area = ANY($1::text[]) AND measure = 'population' AND day <= $2 AND figures ? 'all' ORDER BY area, day DESC`,
    [codes, asAt],
  );

/** What each area was made from, or of which districts it consists. A share is of lower layer areas, which hold much the same number of people each. */
const composedOf = (queries: Queries, codes: readonly string[], asAt: LocalDate): Promise<Composed[]> =>
  queries.rows(
    `WITH merged AS (
            SELECT s."to" AS area, s."from" AS part, 1::float8 AS share, 'merged' AS how FROM partnerships.area_succession s
             WHERE s."to" = ANY($1::text[]) AND NOT EXISTS (SELECT 1 FROM partnerships.area_succession o WHERE o."from" = s."from" AND o."to" <> s."to")),
          edge AS NOT MATERIALIZED (SELECT * FROM partnerships.area_part WHERE since <= $2 AND coalesce(until > $2, true)),
          parts AS (
            SELECT e.whole AS area, e.part,
                   CASE WHEN (SELECT count(*) FROM edge o WHERE o.part = e.part AND o.whole_kind = e.whole_kind) = 1 THEN 1
                        ELSE coalesce(e.lsoas, (SELECT count(*) FROM edge l JOIN edge w ON w.part = l.part AND w.whole = e.whole
                                                 WHERE l.whole = e.part AND l.part_kind = 'lsoa'))::float8
                             / nullif((SELECT count(*) FROM edge l WHERE l.whole = e.part AND l.part_kind = 'lsoa'), 0) END AS share, 'parts' AS how
              FROM edge e WHERE e.whole = ANY($1::text[]) AND e.part_kind = 'lad' AND e.whole NOT IN (SELECT area FROM merged))
     SELECT * FROM merged UNION ALL SELECT * FROM parts WHERE share IS NOT NULL`,
    [codes, asAt],
  );

/** Deprivation by the latest index not after a day. Rank 1 and decile 1 are the most deprived. */
export interface Deprivation {
  readonly area: string;
  readonly period: string;
  readonly score: number | null;
  readonly rank: number | null;
  readonly decile: number | null;
}

export const deprivationOf = (
  queries: Queries,
  codes: readonly string[],
  asAt: LocalDate,
): Promise<Deprivation[]> =>
  queries.rows(
    `SELECT DISTINCT ON (area) area, period, (figures->>'score')::float8 AS score, (figures->>'rank')::float8 AS rank,
            (figures->>'decile')::float8 AS decile
       FROM partnerships.area_fact WHERE area = ANY($1::text[]) AND measure = 'deprivation' AND day <= $2 ORDER BY area, day DESC`,
    [codes, asAt],
  );

/** How many of an area’s neighbourhoods (lower layer areas) are in each tenth of England; those in none are left out. */
export const neighbourhoodDeciles = (
  queries: Queries,
  code: string,
  asAt: LocalDate,
): Promise<{ readonly decile: number; readonly neighbourhoods: number; readonly period: string }[]> =>
  queries.rows(
    `SELECT (f.figures->>'decile')::float8 AS decile, count(*)::int AS neighbourhoods, max(f.period) AS period
       FROM partnerships.area_part p
       JOIN LATERAL (SELECT figures, period FROM partnerships.area_fact f
                      WHERE f.area = p.part AND f.measure = 'deprivation' AND f.day <= $2 ORDER BY f.day DESC LIMIT 1) f ON true
      WHERE p.whole = $1 AND p.part_kind = 'lsoa' AND p.since <= $2 AND coalesce(p.until > $2, true) AND f.figures ? 'decile'
      GROUP BY 1 ORDER BY 1`,
    [code, asAt],
  );
