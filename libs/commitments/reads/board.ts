import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import {
  COMMITMENT_COLUMNS,
  COMMITMENT_JOINS,
  flagWhere,
  SEEN_BY_ALL,
  type CommitmentRow,
} from './commitment-row.js';

export const BOARD_PAGE = 100;
export type Grouping = 'priority' | 'owner';

export interface BoardQuery {
  readonly place: string;
  readonly by: Grouping;
  /** A standing such as `late`; null for all. */
  readonly standing: string | null;
  /** What the rules say, such as `silent`; null for all. */
  readonly flag: string | null;
  /** From 1. */
  readonly page: number;
}

export interface Board {
  readonly partnershipId: Id;
  readonly placeName: string;
  readonly audience: string;
  readonly forumAudience: string | null;
  /** Where the journal of the place stood when this was read. For a cursor: the number itself counts hidden lines too. */
  readonly position: number;
  /** How many stand where, of all the reader may see. They add up to `total`. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of how many the rules say what. Of what nobody promised they say nothing. */
  readonly flagCounts: Readonly<Record<string, number>>;
  readonly total: number;
  /** How many the filter leaves, over all pages. */
  readonly found: number;
  readonly rows: readonly CommitmentRow[];
}

/** What stands in every line of the answer, also where the page has no row: its names must not be those of a row. */
interface Head {
  readonly bodyId: Id;
  readonly bodyName: string;
  readonly bodyAudience: string;
  readonly bodyForum: string | null;
  readonly position: number;
  readonly counts: Record<string, number> | null;
  readonly flagCounts: Record<string, number> | null;
  readonly found: number;
}
type Line = Head & (CommitmentRow | { id: null });

/**
 * The board in one statement: the place, its counts, the position of its record, and one page of rows with all they name.
 * The page is chosen by its headings alone, so that only its own rows are joined to what they name. What is at risk is asked as a
 * set: PostgreSQL hashes it once, where it would go through a join of it for each row.
 */
export async function boardOf(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  query: BoardQuery,
): Promise<Board | null> {
  const lines = await queries.rows<Line>(
    `WITH body AS (SELECT * FROM partnerships.partnership_view WHERE slug = $3),
          limits AS (
            SELECT r.silent_days, r.evidence_days, r.moves_allowed FROM commitments.flag_rule r JOIN body ON body.id = r.partnership_id
             WHERE r.effective_from <= $2::date ORDER BY r.effective_from DESC, r.made_at DESC, r.id LIMIT 1),
          at_risk AS (
            SELECT c.id FROM body JOIN commitments.dependency d ON d.partnership_id = body.id AND d.ended_at IS NULL
              JOIN commitments.commitment w ON w.id = d.waits_for_id JOIN commitments.commitment c ON c.id = d.commitment_id
             WHERE commitments.standing(w.state, w.status, w.due_date, $2::date) IN ('late', 'blocked') AND ${SEEN_BY_ALL}),
          seen AS MATERIALIZED (
            SELECT c.*, commitments.standing(c.state, c.status, c.due_date, $2::date) AS now_standing, ${flagWhere('c.id IN (SELECT id FROM at_risk)')} AS now_flag
              FROM commitments.commitment c JOIN body ON body.id = c.partnership_id LEFT JOIN limits ON true
             WHERE c.audience = ANY($1::text[])),
          wanted AS NOT MATERIALIZED (SELECT * FROM seen WHERE ($4::text IS NULL OR now_standing = $4) AND ($7::text IS NULL OR now_flag = $7)),
          counts AS (SELECT
            (SELECT json_object_agg(s.now_standing, s.n) FROM (SELECT now_standing, count(*)::int AS n FROM seen GROUP BY 1) s) AS counts,
            (SELECT json_object_agg(f.now_flag, f.n) FROM (SELECT now_flag, count(*)::int AS n FROM seen WHERE now_flag IS NOT NULL GROUP BY 1) f) AS flag_counts,
            (SELECT count(*)::int FROM wanted) AS found),
          chosen AS (
            SELECT c.*, row_number() OVER (ORDER BY heading_number NULLS LAST, heading_name, heading_id, c.due_date, c.number) AS nth
              FROM (SELECT wanted.*,
                           CASE WHEN $5 = 'priority' THEN (SELECT p.number FROM plans.priority_view p WHERE p.id = priority_id AND p.audience = ANY($1::text[])) END AS heading_number,
                           CASE WHEN $5 = 'owner' THEN (SELECT o.name FROM partnerships.organisation_view o WHERE o.id = organisation_id) END AS heading_name,
                           CASE WHEN $5 = 'owner' THEN organisation_id END AS heading_id
                      FROM wanted) c
             ORDER BY nth LIMIT ${BOARD_PAGE} OFFSET $6),
          page AS (SELECT c.nth, ${COMMITMENT_COLUMNS} FROM chosen c ${COMMITMENT_JOINS}),
          head AS (
            SELECT body.*, counts.counts, counts.flag_counts, counts.found, coalesce((SELECT s.seq FROM journal.stream s WHERE s.id = 'partnership/' || body.id), 0)::float8 AS position
              FROM body CROSS JOIN counts)
     SELECT head.id AS "bodyId", head.name AS "bodyName", head.audience AS "bodyAudience", 'partnership/' || head.forum_id AS "bodyForum",
            head.position, head.counts, head.flag_counts AS "flagCounts", head.found, page.*
       FROM head LEFT JOIN page ON true ORDER BY page.nth`,
    [
      scope.audiences,
      today,
      query.place,
      query.standing,
      query.by,
      (Math.max(query.page, 1) - 1) * BOARD_PAGE,
      query.flag,
    ],
  );
  const first = lines[0];
  if (!first) return null;
  const counts = first.counts ?? {};
  const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return {
    partnershipId: first.bodyId,
    placeName: first.bodyName,
    audience: first.bodyAudience,
    forumAudience: first.bodyForum,
    position: first.position,
    counts,
    flagCounts: first.flagCounts ?? {},
    total,
    found: first.found,
    rows: lines.filter((line): line is Head & CommitmentRow => line.id !== null),
  };
}
