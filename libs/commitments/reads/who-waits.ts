import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Standing } from '../domain/commitment.js';
import { MAY_SEE_ASKER } from './commitment-row.js';

export const WAITS_PAGE = 100;

/** One organisation waits for another, for one reason. */
export interface WaitingLine {
  /** `depends`: its commitment waits for theirs. `asked`: they have not answered. `questioned`: an officer asked, and they have not answered. */
  readonly kind: 'depends' | 'asked' | 'questioned';
  /** Null: the officers of the place. */
  readonly waiterId: Id | null;
  readonly waiterName: string | null;
  readonly awaitedId: Id;
  readonly awaitedName: string;
  /** What is waited for. */
  readonly number: number;
  readonly what: string;
  readonly standing: Standing;
  /** Of `depends`: the number of what waits. */
  readonly waitingNumber: number | null;
  /** The day in England since when it waits. */
  readonly since: LocalDate;
}

export interface WhoWaits {
  readonly placeName: string;
  /** How many there are on all pages. */
  readonly total: number;
  readonly lines: readonly WaitingLine[];
}

const dayOf = (at: string): string => `(${at} AT TIME ZONE 'Europe/London')::date`;
const standing = (of: string): string =>
  `commitments.standing(${of}.state, ${of}.status, ${of}.due_date, $2::date)`;

/** Who waits for whom among the organisations of a place, as far as this reader sees it: a page, from 1, of the longest waiting first. */
export const whoWaits = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  slug: string,
  page: number,
): Promise<WhoWaits | null> =>
  queries.row<WhoWaits>(
    `WITH body AS (SELECT * FROM partnerships.partnership_view WHERE slug = $3),
          seen AS (
            SELECT c.* FROM commitments.commitment c JOIN body ON body.id = c.partnership_id
             WHERE c.audience = ANY($1::text[]) AND c.state <> 'declined'),
          line AS (
            SELECT 'depends' AS kind, w.organisation_id AS waiter, c.organisation_id AS awaited, c.number, c.what, ${standing('c')} AS standing,
                   w.number AS waiting_number, ${dayOf('d.made_at')} AS since
              FROM body JOIN commitments.dependency d ON d.partnership_id = body.id AND d.ended_at IS NULL
              JOIN seen c ON c.id = d.waits_for_id AND c.status <> 'done'
              JOIN seen w ON w.id = d.commitment_id AND w.status <> 'done' AND w.organisation_id <> c.organisation_id
            UNION ALL
            SELECT 'asked', c.asked_for, c.organisation_id, c.number, c.what, 'asked', NULL, ${dayOf('c.asked_at')}
              FROM seen c JOIN body place ON true
             CROSS JOIN LATERAL (SELECT EXISTS (SELECT FROM partnerships.vouched_view v
                                                 WHERE v.person_id = c.asked_by AND v.organisation_id = c.asked_for) AS vouched) asker
             WHERE c.state = 'asked' AND c.asked_for <> c.organisation_id AND ${MAY_SEE_ASKER}
            UNION ALL
            SELECT 'questioned', NULL, c.organisation_id, c.number, c.what, ${standing('c')}, NULL, ${dayOf('q.at')}
              FROM seen c JOIN commitments.update q ON q.id = c.question_id),
          longest AS (SELECT * FROM line ORDER BY since, number, kind, waiting_number LIMIT ${WAITS_PAGE} OFFSET $4)
     SELECT body.name AS "placeName", (SELECT count(*)::int FROM line) AS total,
            coalesce((SELECT json_agg(json_build_object('kind', l.kind, 'waiterId', waiter.id, 'waiterName', waiter.name, 'awaitedId', awaited.id,
                        'awaitedName', awaited.name, 'number', l.number, 'what', l.what, 'standing', l.standing, 'waitingNumber', l.waiting_number, 'since', l.since)
                      ORDER BY l.since, l.number, l.kind, l.waiting_number)
               FROM longest l JOIN partnerships.organisation_view awaited ON awaited.id = l.awaited
               LEFT JOIN partnerships.organisation_view waiter ON waiter.id = l.waiter), '[]'::json) AS lines
       FROM body`,
    [scope.audiences, today, slug, (page - 1) * WAITS_PAGE],
  );
