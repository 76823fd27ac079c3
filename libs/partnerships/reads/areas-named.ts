import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Named } from '../domain/boundary/read-boundary.js';

const MOST_NAMES = 500;

const KIND_WORD = `CASE a.kind WHEN 'ward' THEN 'ward' WHEN 'utla' THEN 'county' ELSE 'council' END`;

/**
 * The councils, counties and wards that stand on a day under these names; councils before wards of the same name, so that
 * “Trafford” is the council. Several where a name means several of the same level. Areas are public.
 */
export async function areasNamed(
  queries: Queries,
  names: readonly string[],
  day: LocalDate,
): Promise<ReadonlyMap<string, readonly Named[]>> {
  if (names.length === 0) return new Map();
  const rows = await queries.rows<Named & { asked: string }>(
    `WITH asked AS (SELECT asked, partnerships.search_text(asked) AS text FROM unnest($1::text[]) AS asked),
          found AS (
            SELECT asked.asked, a.code, a.name, a.kind, rank() OVER (PARTITION BY asked.asked ORDER BY a.kind = 'ward') AS level
              FROM asked JOIN partnerships.area a ON partnerships.search_text(a.name) LIKE asked.text
             WHERE a.kind IN ('ward', 'lad', 'utla') AND a.code LIKE 'E%' AND (a.since IS NULL OR a.since <= $2) AND (a.until IS NULL OR a.until > $2))
     SELECT a.asked, a.code, a.name,
            ${KIND_WORD} || coalesce((SELECT ' in ' || w.name FROM partnerships.area_part p JOIN partnerships.area w ON w.code = p.whole
                                       WHERE a.kind = 'ward' AND p.part = a.code AND p.whole_kind = 'lad' LIMIT 1), '') AS detail
       FROM found a WHERE a.level = 1 ORDER BY a.asked, a.code LIMIT 2000`,
    [names.slice(0, MOST_NAMES), day],
  );
  const found = new Map<string, Named[]>();
  for (const { asked, ...one } of rows) found.set(asked, [...(found.get(asked) ?? []), one]);
  return found;
}
