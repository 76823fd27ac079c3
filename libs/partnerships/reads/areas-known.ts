import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { AreaKnown } from '../domain/boundary/check-boundary.js';

/** What the lists say of an area, apart from figures. */
export type AreaListed = Omit<AreaKnown, 'population' | 'period'>;

const HELD = `p.since <= $2 AND (p.until IS NULL OR p.until > $2)`;

/**
 * What the register knows of areas on a day, in one question. The boards of a ward are those of its small areas, those of a county
 * its districts'; a board is named by the NHS's code, which outlives the statistics office's. Areas are public.
 */
export const areasKnown = (
  queries: Queries,
  codes: readonly string[],
  day: LocalDate,
): Promise<AreaListed[]> =>
  queries.rows<AreaListed>(
    `WITH RECURSIVE asked AS (SELECT DISTINCT unnest($1::text[]) AS code),
          above AS (
            SELECT asked.code, p.whole FROM asked JOIN partnerships.area_part p ON p.part = asked.code AND p.whole_kind IN ('lad', 'utla') AND ${HELD}
            UNION
            SELECT above.code, p.whole FROM above JOIN partnerships.area_part p ON p.part = above.whole AND p.whole_kind = 'utla' AND ${HELD}),
          members AS (
            SELECT code, code AS member FROM asked
            UNION SELECT asked.code, p.part FROM asked JOIN partnerships.area_part p
                      ON p.whole = asked.code AND p.part_kind = CASE WHEN asked.code LIKE 'E05%' THEN 'lsoa' ELSE 'lad' END AND ${HELD}),
          boards AS (
            SELECT DISTINCT m.code, coalesce(b.nhs, b.code) AS board, b.name FROM members m
              JOIN partnerships.area_part p ON p.part = m.member AND p.whole_kind = 'icb' AND ${HELD}
              JOIN partnerships.area b ON b.code = p.whole)
     SELECT asked.code, a.name, a.kind, a.since, a.until,
            coalesce((SELECT json_agg(json_build_object('code', s."to", 'name', coalesce(t.name, s."to")) ORDER BY s."to")
                        FROM partnerships.area_succession s LEFT JOIN partnerships.area t ON t.code = s."to"
                       WHERE s."from" = asked.code AND s.since <= $2), '[]') AS successors,
            coalesce((SELECT json_agg(above.whole ORDER BY above.whole) FROM above WHERE above.code = asked.code), '[]') AS within,
            coalesce((SELECT json_agg(json_build_object('code', b.board, 'name', b.name) ORDER BY b.name) FROM boards b WHERE b.code = asked.code), '[]') AS boards
       FROM asked LEFT JOIN partnerships.area a ON a.code = asked.code ORDER BY a.name, asked.code LIMIT 3000`,
    [codes, day],
  );
