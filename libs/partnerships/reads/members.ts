import type { Queries } from '@folkmoot/platform/database/database.js';
import type { OfficeRole } from '../domain/office.js';
import type { Sector } from '../domain/register/sector.js';
import type { Standing } from '../domain/representation.js';
import type { Body } from '../domain/roles-given.js';
import type { Capacity, SeatClass } from '../domain/seat.js';
import { alarmAfter, vacantSince } from './vacancies.js';

interface Ref {
  readonly id: string;
  readonly name: string;
}
export interface OrganisationRow extends Ref {
  readonly sector: Sector;
}

export interface SeatRow {
  readonly id: string;
  readonly version: number;
  readonly organisation: OrganisationRow;
  readonly seatClass: SeatClass;
  readonly voting: boolean;
  readonly template: string | null;
  readonly since: string;
  /** Since when nobody represents the organisation there, for those inside; null while somebody does. */
  readonly vacantSince: string | null;
  /** After how many days the place wants to hear of it; null where it has not chosen. */
  readonly alarmAfter: number | null;
  /** Empty for whoever is not in the place or its forum. */
  readonly people: readonly { readonly capacity: Capacity; readonly person: Ref }[];
}

const MOST = 1_000;
const organisation = `json_build_object('id', o.id, 'name', o.name, 'sector', o.sector) AS organisation`;

const SEATS = `
  SELECT s.id, s.version, ${organisation}, s.class AS "seatClass", s.voting, s.template, s.since,
         coalesce((SELECT json_agg(json_build_object('capacity', h.capacity, 'person', json_build_object('id', p.id, 'name', p.name))
                                   ORDER BY h.capacity DESC, p.name)
                     FROM partnerships.seat_holder h JOIN access.person_view p ON p.id = h.person_id
                    WHERE h.seat_id = s.id AND h.until IS NULL AND $2), '[]') AS people,
         CASE WHEN $2 AND s.since <= $3::date THEN ${vacantSince('s')} END AS "vacantSince", ${alarmAfter('s')} AS "alarmAfter"
    FROM partnerships.seat s JOIN partnerships.organisation_view o ON o.id = s.organisation_id
   WHERE s.partnership_id = $1 AND s.until IS NULL`;

/** The seats of a body on a day: which organisations have one is public, who sits there is for those inside. */
export const seatsOfBody = (
  queries: Queries,
  bodyId: string,
  withPeople: boolean,
  today: string,
): Promise<SeatRow[]> =>
  queries.rows<SeatRow>(`${SEATS} AND s.since <= $3::date ORDER BY o.name, s.class LIMIT ${MOST}`, [
    bodyId,
    withPeople,
    today,
  ]);

/** Those that begin on a later day. */
export const seatsToCome = (queries: Queries, bodyId: string, today: string): Promise<SeatRow[]> =>
  queries.rows<SeatRow>(`${SEATS} AND s.since > $3::date ORDER BY s.since, o.name, s.class LIMIT ${MOST}`, [
    bodyId,
    true,
    today,
  ]);

export interface OfficerRow {
  readonly id: string;
  readonly version: number;
  readonly role: OfficeRole;
  readonly person: Ref;
  readonly organisation: OrganisationRow;
}

/** Chair, vice-chairs and secretaries are named to everybody; observers to those inside. */
export const officersOfBody = (
  queries: Queries,
  bodyId: string,
  withObservers: boolean,
): Promise<OfficerRow[]> =>
  queries.rows<OfficerRow>(
    `SELECT f.id, f.version, f.role, json_build_object('id', p.id, 'name', p.name) AS person, ${organisation}
       FROM partnerships.office f
       JOIN access.person_view p ON p.id = f.person_id
       JOIN partnerships.organisation_view o ON o.id = f.organisation_id
      WHERE f.partnership_id = $1 AND f.until IS NULL AND ($2 OR f.role <> 'observer')
      ORDER BY array_position(ARRAY['chair', 'vice-chair', 'secretary', 'observer'], f.role), p.name LIMIT ${MOST}`,
    [bodyId, withObservers],
  );

export interface ForumMemberRow {
  readonly id: string;
  /** Of the membership and the standing together: either may change what is seen. */
  readonly version: number;
  readonly memberVersion: number;
  readonly person: Ref;
  readonly organisation: OrganisationRow;
  readonly representation: { readonly id: string; readonly version: number };
  readonly jobTitle: string;
  readonly standing: Standing;
  /** In the organisation's own audience. */
  readonly inside: boolean;
  readonly placeId: string;
  readonly joinedAt: Date;
}

const MEMBER = `
  SELECT m.id, m.version + r.version AS version, m.version AS "memberVersion", json_build_object('id', p.id, 'name', p.name) AS person, ${organisation},
         json_build_object('id', r.id, 'version', r.version) AS representation, r.job_title AS "jobTitle", r.standing, m.joined_at AS "joinedAt",
         (SELECT parent_id FROM partnerships.partnership WHERE id = m.partnership_id) AS "placeId",
         EXISTS (SELECT 1 FROM audience."grant" g
                  WHERE g.person_id = p.id AND g.organisation_id = o.id AND g.audience = 'organisation/' || o.id AND g.withdrawn_at IS NULL) AS inside
    FROM partnerships.forum_member m
    JOIN access.person_view p ON p.id = m.person_id
    JOIN partnerships.organisation_view o ON o.id = m.organisation_id
    JOIN LATERAL (SELECT id, version, job_title, standing FROM partnerships.representation
                   WHERE person_id = m.person_id AND organisation_id = m.organisation_id AND until IS NULL
                   ORDER BY standing, capacity LIMIT 1) r ON true`;

/** Those who joined the forum by themselves. `audiences` are the reader's: outside the forum there are none to see. */
export const forumMembers = (
  queries: Queries,
  forumId: string,
  audiences: readonly string[],
  limit: number,
): Promise<ForumMemberRow[]> =>
  queries.rows<ForumMemberRow>(
    `${MEMBER} WHERE m.partnership_id = $1 AND 'partnership/' || m.partnership_id = ANY($2::text[]) AND m.left_at IS NULL ORDER BY o.name, p.name LIMIT $3`,
    [forumId, audiences, limit],
  );

export const forumMemberSeen = (
  queries: Queries,
  id: string,
  audiences: readonly string[],
): Promise<ForumMemberRow | null> =>
  queries.row<ForumMemberRow>(
    `${MEMBER} WHERE m.id = $1 AND 'partnership/' || m.partnership_id = ANY($2::text[]) AND m.left_at IS NULL`,
    [id, audiences],
  );

/** Everybody in a place or its forum who is confirmed for the organisation they are there for. */
export const confirmedPeopleOf = (
  queries: Queries,
  body: Body,
): Promise<{ readonly person: Ref; readonly organisation: OrganisationRow }[]> =>
  queries.rows(
    `SELECT json_build_object('id', p.id, 'name', p.name) AS person, ${organisation}
       FROM (SELECT DISTINCT g.person_id, g.organisation_id FROM audience."grant" g
              WHERE g.audience IN ('partnership/' || $1::text, 'partnership/' || $2::text) AND g.withdrawn_at IS NULL) inside
       JOIN access.person_view p ON p.id = inside.person_id
       JOIN partnerships.organisation_view o ON o.id = inside.organisation_id
      WHERE EXISTS (SELECT 1 FROM partnerships.representation_view r
                     WHERE r.person_id = p.id AND r.organisation_id = o.id AND r.standing = 'confirmed')
      ORDER BY o.name, p.name LIMIT ${MOST}`,
    [body.id, body.forumId],
  );
