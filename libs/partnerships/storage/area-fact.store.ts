import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { AreaFact } from '../domain/register/area-fact.js';

type Told = Pick<AreaFact, 'area' | 'measure' | 'day' | 'period' | 'figures'>;

export interface FactsRecorded {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly older: number;
}

/** Writes figures, none twice of an area, measure and day; each is added to what is known of that day, or stands in its place. */
export async function recordFacts(
  queries: Queries,
  facts: readonly Told[],
  source: string,
  asAt: LocalDate,
): Promise<FactsRecorded> {
  if (facts.length === 0) return { added: 0, changed: 0, unchanged: 0, older: 0 };
  const done = await queries.row<FactsRecorded>(
    `WITH told AS (SELECT * FROM unnest($1::text[], $2::text[], $3::date[], $4::text[], $5::jsonb[]) AS t(area, measure, day, period, figures)),
          held AS (SELECT f.as_at FROM told t
                     JOIN LATERAL (SELECT as_at FROM partnerships.area_fact f
                                    WHERE f.area = t.area AND f.measure = t.measure AND f.day = t.day OFFSET 0) f ON true),
          written AS (
            INSERT INTO partnerships.area_fact AS f (area, measure, day, period, figures, source, as_at)
            SELECT t.*, $6, $7::date FROM told t
            ON CONFLICT (area, measure, day) DO UPDATE
              SET figures = f.figures || excluded.figures, period = excluded.period, source = excluded.source, as_at = excluded.as_at
              WHERE f.as_at <= excluded.as_at AND f.figures || excluded.figures <> f.figures
            RETURNING f.xmax = 0 AS added)
     SELECT (SELECT count(*)::int FROM written WHERE added) AS added, (SELECT count(*)::int FROM written WHERE NOT added) AS changed,
            (SELECT count(*)::int FROM held WHERE as_at > $7) AS older,
            (SELECT count(*)::int FROM held WHERE as_at <= $7) - (SELECT count(*)::int FROM written WHERE NOT added) AS unchanged`,
    [
      facts.map(({ area }) => area),
      facts.map(({ measure }) => measure),
      facts.map(({ day }) => day),
      facts.map(({ period }) => period),
      facts.map(({ figures }) => JSON.stringify(figures)),
      source,
      asAt,
    ],
  );
  return done!;
}
