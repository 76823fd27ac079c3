import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { GROUPINGS, NO_PRIORITY, SORTS, type BoardView } from '../domain/board-view.js';
import { chosenBy } from './board-order.js';
import { SAVED_VIEWS, type SavedViewRow } from './board-views.js';
import {
  COMMITMENT_COLUMNS,
  COUNTS_FROM,
  flagFrom,
  JOINS_IN_PLACE,
  SEEN_BY_ALL,
  type CommitmentRow,
} from './commitment-row.js';

export const BOARD_PAGE = 100;
/** Whoever was away for longer than this many lines of the record sees only the newer ones marked. */
const FARTHEST_BACK = 20_000;

export interface BoardQuery extends BoardView {
  readonly place: string;
  /** From 1. */
  readonly page: number;
}

export type Counts = Readonly<Record<string, number>>;

export interface Board {
  readonly partnershipId: Id;
  readonly placeName: string;
  readonly audience: string;
  readonly forumAudience: string | null;
  /** Where the journal of the place stood when this was read. For a cursor: the number itself counts hidden lines too. */
  readonly position: number;
  /** When the reader last said that they had seen the board. */
  readonly markedAt: Date | null;
  /** Of all that the reader may see, how many others have changed since then. */
  readonly changed: number;
  /** All that the reader may see. */
  readonly all: number;
  /** How many stand where, of those of the chosen organisation, priority and so on. They add up to `total`. */
  readonly counts: Counts;
  /** Of how many of these the rules say what. Of what nobody promised they say nothing. */
  readonly flagCounts: Counts;
  /** How many of `total` are escalated, and no officer has seen to them yet. */
  readonly escalated: number;
  readonly total: number;
  /** How many all filters together leave, over all pages. */
  readonly found: number;
  /** The name of the organisation or the title of the priority that was chosen. */
  readonly organisationName: string | null;
  readonly priorityTitle: string | null;
  readonly views: readonly SavedViewRow[];
  readonly rows: readonly BoardRow[];
}

export type BoardRow = CommitmentRow & { readonly isNew: boolean };

/** How many are alike in all that is counted. */
interface Tally {
  readonly standing: string;
  readonly flag: string | null;
  readonly isNew: boolean;
  readonly inScope: boolean;
  readonly escalated: boolean;
  readonly n: number;
}

/** What stands in the first line of the answer, also where the page has no row: its names must not be those of a row. */
interface Head {
  readonly bodyId: Id;
  readonly bodyName: string;
  readonly bodyAudience: string;
  readonly bodyForum: string | null;
  readonly position: number;
  readonly markedAt: Date | null;
  readonly tallies: readonly Tally[] | null;
  readonly chosenOrganisation: string | null;
  readonly chosenPriority: string | null;
  readonly views: readonly SavedViewRow[] | null;
}
type Line = Head & (BoardRow | { id: null });

/**
 * The board in one statement: the place, how many stand where, the position of its record, what changed since the reader’s mark, and
 * one page of rows with all they name. What is new or at risk is asked as a set, which PostgreSQL hashes once. It goes once through what the reader may see of the place, and carries along only what is
 * counted and ordered by; the page is chosen by that alone, and only its own rows are joined to what they name.
 */
const boardBy = (by: BoardView['by'], sort: BoardView['sort']): string => `
WITH body AS MATERIALIZED (
       SELECT p.*, mark.seq AS mark_seq, mark.marked_at FROM partnerships.partnership_view p
         LEFT JOIN commitments.board_mark mark ON mark.partnership_id = p.id AND mark.person_id = $8::uuid WHERE p.slug = $3),
     limits AS MATERIALIZED (
       SELECT limits.*, ${COUNTS_FROM} FROM body LEFT JOIN LATERAL (
         SELECT r.silent_days, r.evidence_days, r.moves_allowed FROM commitments.flag_rule r WHERE r.partnership_id = body.id
            AND r.effective_from <= $2::date ORDER BY r.effective_from DESC, r.made_at DESC, r.id LIMIT 1) limits ON true),
     at_risk AS (
       SELECT c.id FROM body JOIN commitments.dependency d ON d.partnership_id = body.id AND d.ended_at IS NULL
         JOIN commitments.commitment w ON w.id = d.waits_for_id JOIN commitments.commitment c ON c.id = d.commitment_id
        WHERE commitments.standing(w.state, w.status, w.due_date, $2::date) IN ('late', 'blocked') AND ${SEEN_BY_ALL}),
     news AS (
       SELECT DISTINCT l.subject_id AS id FROM body CROSS JOIN LATERAL (
         SELECT subject_id, subject_kind, audience, actor FROM journal.line
          WHERE stream = 'partnership/' || body.id AND seq > body.mark_seq ORDER BY seq DESC LIMIT ${FARTHEST_BACK}) l
        WHERE l.subject_kind = 'commitment' AND l.audience = ANY($1::text[]) AND l.actor <> 'person/' || $8),
     seen AS MATERIALIZED (
       SELECT c.id, c.number, c.due_date, c.due_moves, c.reported_at, c.organisation_id, c.priority_id, c.id IN (SELECT id FROM news) AS is_new, c.escalated_at IS NOT NULL AS escalated,
              commitments.standing(c.state, c.status, c.due_date, $2::date) AS standing, ${flagFrom('c.id IN (SELECT id FROM at_risk)')} AS flag,
              ($7::uuid IS NULL OR c.organisation_id = $7)
                AND ($10::text IS NULL OR coalesce(c.priority_id::text, '${NO_PRIORITY}') = $10)
                AND (NOT $11::boolean OR c.person_id = $8 OR (c.person_id IS NULL AND c.state <> 'declined' AND c.organisation_id = $9::uuid))
                AND (NOT $12::boolean OR c.id IN (SELECT id FROM news)) AS in_scope
         FROM body CROSS JOIN limits JOIN commitments.commitment c ON c.partnership_id = body.id
        WHERE c.audience = ANY($1::text[])),
     tally AS (
       SELECT json_agg(t) AS tallies FROM (
         SELECT standing, flag, is_new AS "isNew", in_scope IS TRUE AS "inScope", escalated, count(*)::int AS n FROM seen GROUP BY 1, 2, 3, 4, 5) t),
     wanted AS NOT MATERIALIZED (
       SELECT * FROM seen WHERE in_scope AND ($4::text IS NULL OR standing = $4) AND ($5::text IS NULL OR flag = $5) AND (NOT $13::boolean OR escalated)),
     ${chosenBy(by, sort, BOARD_PAGE)},
     page AS (
       SELECT chosen.nth, chosen.is_new AS "isNew", ${COMMITMENT_COLUMNS}
         FROM chosen JOIN commitments.commitment c ON c.id = chosen.id CROSS JOIN body place CROSS JOIN limits ${JOINS_IN_PLACE}),
     head AS MATERIALIZED (
       SELECT 1::bigint AS line, body.id AS "bodyId", body.name AS "bodyName", body.audience AS "bodyAudience", 'partnership/' || body.forum_id AS "bodyForum",
              body.marked_at AS "markedAt", tally.tallies,
              coalesce((SELECT s.seq FROM journal.stream s WHERE s.id = 'partnership/' || body.id), 0)::float8 AS position,
              (SELECT o.name FROM partnerships.organisation_view o WHERE o.id = $7) AS "chosenOrganisation",
              (SELECT v.title FROM plans.priority_view v WHERE v.id::text = $10 AND v.partnership_id = body.id AND v.audience = ANY($1::text[])) AS "chosenPriority",
              (${SAVED_VIEWS}) AS views
         FROM body CROSS JOIN tally)
SELECT head.*, page.* FROM head FULL JOIN page ON page.nth = head.line ORDER BY page.nth`;

const TEXTS = new Map(
  GROUPINGS.flatMap((by) => SORTS.map((sort) => [`${by} ${sort}`, boardBy(by, sort)] as const)),
);

export async function boardOf(
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  query: BoardQuery,
): Promise<Board | null> {
  const lines = await queries.rows<Line>(TEXTS.get(`${query.by} ${query.sort}`) ?? '', [
    scope.audiences,
    today,
    query.place,
    query.standing,
    query.flag,
    (Math.max(query.page, 1) - 1) * BOARD_PAGE,
    query.organisationId,
    scope.person?.personId ?? null,
    scope.person?.organisationId ?? null,
    query.priority,
    query.mine,
    query.changed,
    query.escalated,
  ]);
  const first = lines[0];
  if (!first) return null;
  const tallies = first.tallies ?? [];
  const scoped = tallies.filter((one) => one.inScope);
  return {
    partnershipId: first.bodyId,
    placeName: first.bodyName,
    audience: first.bodyAudience,
    forumAudience: first.bodyForum,
    position: first.position,
    markedAt: first.markedAt,
    changed: sum(tallies.filter((one) => one.isNew)),
    all: sum(tallies),
    counts: countedBy(scoped, (one) => one.standing),
    flagCounts: countedBy(scoped, (one) => one.flag),
    escalated: sum(scoped.filter((one) => one.escalated)),
    total: sum(scoped),
    found: sum(
      scoped.filter(
        ({ standing, flag, escalated }) =>
          (query.standing === null || standing === query.standing) &&
          (query.flag === null || flag === query.flag) &&
          (!query.escalated || escalated),
      ),
    ),
    organisationName: first.chosenOrganisation,
    priorityTitle: first.chosenPriority,
    views: first.views ?? [],
    rows: lines.filter((line): line is Head & BoardRow => line.id !== null),
  };
}

const sum = (tallies: readonly Tally[]): number => tallies.reduce((all, { n }) => all + n, 0);

function countedBy(tallies: readonly Tally[], word: (one: Tally) => string | null): Counts {
  const counts: Record<string, number> = {};
  for (const one of tallies) {
    const key = word(one);
    if (key !== null) counts[key] = (counts[key] ?? 0) + one.n;
  }
  return counts;
}
