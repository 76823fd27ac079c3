import type { Scope } from '@folkmoot/kernel/reader.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Capacity, SeatClass } from '../domain/seat.js';
import type { SeatChangeKind, SeatChangeState } from '../domain/seat-change.js';
import type { Kind } from '../domain/partnership.js';
import type { OrganisationRow } from './members.js';
import { alarmAfter, vacantSince } from './vacancies.js';

interface Ref {
  readonly id: string;
  readonly name: string;
}

export interface SittingRow {
  readonly id: string;
  readonly version: number;
  readonly person: Ref;
  readonly capacity: Capacity;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

export interface SeatChangeRow {
  readonly id: string;
  readonly version: number;
  readonly day: LocalDate;
  readonly kind: SeatChangeKind;
  readonly person: Ref | null;
  readonly capacity: Capacity | null;
  readonly state: SeatChangeState;
  readonly whyNot: string | null;
}

export interface SeatPageRow {
  readonly id: string;
  readonly version: number;
  readonly placeId: string;
  readonly forumId: string | null;
  readonly place: string;
  readonly bodyKind: Kind;
  /** The alliance that elects who sits there. */
  readonly electedBy: string | null;
  readonly organisation: OrganisationRow;
  readonly seatClass: SeatClass;
  readonly voting: boolean;
  readonly template: string | null;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
  readonly vacantSince: LocalDate | null;
  readonly alarmAfter: number | null;
  /** Everybody who ever sat there, those of today first. */
  readonly sittings: readonly SittingRow[];
  /** What is settled for days to come, and what could not be done on its day. */
  readonly changes: readonly SeatChangeRow[];
}

/**
 * One seat with its whole story, for those in the place and its forum, the organisation's own people, those of the
 * alliance that elects who sits there, and operators, who help.
 */
export const seatPage = (
  queries: Queries,
  scope: Scope,
  id: string,
  today: LocalDate,
): Promise<SeatPageRow | null> =>
  queries.row<SeatPageRow>(
    `SELECT s.id, s.version, p.id AS "placeId", p.forum_id AS "forumId", p.slug AS place, p.kind AS "bodyKind",
            a.id AS "electedBy",
            json_build_object('id', o.id, 'name', o.name, 'sector', o.sector) AS organisation,
            s.class AS "seatClass", s.voting, s.template, s.since, s.until,
            CASE WHEN s.until IS NULL AND s.since <= $3::date THEN ${vacantSince('s')} END AS "vacantSince", ${alarmAfter('s')} AS "alarmAfter",
            coalesce((SELECT json_agg(json_build_object('id', h.id, 'version', h.version, 'capacity', h.capacity, 'since', h.since, 'until', h.until,
                                                        'person', json_build_object('id', who.id, 'name', who.name))
                                      ORDER BY h.until IS NOT NULL, h.capacity DESC, h.since DESC, who.name)
                        FROM (SELECT * FROM partnerships.seat_holder WHERE seat_id = s.id ORDER BY until DESC NULLS FIRST, id LIMIT 200) h
                        JOIN access.person_view who ON who.id = h.person_id), '[]') AS sittings,
            coalesce((SELECT json_agg(json_build_object('id', c.id, 'version', c.version, 'day', c.day, 'kind', c.kind, 'capacity', c.capacity,
                                                        'state', c.state, 'whyNot', c.why_not,
                                                        'person', CASE WHEN who.id IS NOT NULL THEN json_build_object('id', who.id, 'name', who.name) END)
                                      ORDER BY c.day, c.id)
                        FROM (SELECT * FROM partnerships.seat_change WHERE seat_id = s.id AND state IN ('waiting', 'not-done')
                               ORDER BY day DESC, id LIMIT 100) c
                        LEFT JOIN access.person_view who ON who.id = c.person_id), '[]') AS changes
       FROM partnerships.seat s
       JOIN partnerships.partnership_view p ON p.id = s.partnership_id
       JOIN partnerships.organisation_view o ON o.id = s.organisation_id
       LEFT JOIN partnerships.alliance a ON a.organisation_id = s.organisation_id
      WHERE s.id = $2 AND (p.audience = ANY($1::text[]) OR 'partnership/' || p.forum_id = ANY($1::text[])
                           OR 'organisation/' || s.organisation_id = ANY($1::text[])
                           OR 'partnership/' || a.id = ANY($1::text[]) OR 'platform' = ANY($1::text[]))`,
    [scope.audiences, id, today],
  );

const MOST_PEOPLE = 200;

/**
 * Who can be put on an organisation's seat. Its own people know one another; officers of the place are told of those who are
 * in the place already. An alliance has no forum in which anybody would be first: there they are told of all.
 */
export const possibleSitters = (
  queries: Queries,
  organisationId: string,
  own: boolean,
  audiences: readonly string[],
): Promise<Ref[]> =>
  queries.rows<Ref>(
    `SELECT p.id, p.name FROM access.person_view p
      WHERE p.id IN (SELECT r.person_id FROM partnerships.representation_view r WHERE r.organisation_id = $1 AND r.standing = 'confirmed')
        AND ($2 OR EXISTS (SELECT FROM audience."grant" g
                            WHERE g.person_id = p.id AND g.organisation_id = $1 AND g.withdrawn_at IS NULL AND g.audience = ANY($3::text[])))
      ORDER BY p.name, p.id LIMIT ${MOST_PEOPLE}`,
    [organisationId, own, audiences],
  );
