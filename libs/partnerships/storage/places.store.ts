import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Form } from '../domain/form.js';
import type { ForumMember } from '../domain/forum-member.js';
import type { Office, OfficeRole } from '../domain/office.js';
import type { Partnership } from '../domain/partnership.js';
import type { Representation } from '../domain/representation.js';
import type { Body } from '../domain/roles-given.js';
import type { SeatRequest } from '../domain/seat-request.js';
import type { Seat, SeatHolder } from '../domain/seat.js';

/** What actions of this area load before they decide. That a body, an organisation or a seat exists is public. */

export type KnownBody = Body & Pick<Partnership, 'slug' | 'name' | 'kind' | 'parentId'>;

export const bodyById = (queries: Queries, id: Id): Promise<KnownBody | null> =>
  queries.row<KnownBody>(
    'SELECT id, slug, name, kind, parent_id AS "parentId", forum_id AS "forumId" FROM partnerships.partnership_view WHERE id = $1',
    [id],
  );

/** The form a body was opened with: it holds until terms of reference say otherwise. */
export const formOf = async (queries: Queries, id: Id): Promise<Form> =>
  (await queries.row<{ form: Form }>('SELECT form FROM partnerships.partnership WHERE id = $1', [id]))!.form;

export const slugTaken = async (queries: Queries, slugs: readonly string[]): Promise<boolean> =>
  (await queries.row('SELECT 1 FROM partnerships.partnership WHERE slug = ANY($1::text[])', [slugs])) !==
  null;

export const organisationExists = async (queries: Queries, id: Id): Promise<boolean> =>
  (await queries.row('SELECT 1 FROM partnerships.organisation WHERE id = $1', [id])) !== null;

export const personExists = async (queries: Queries, id: Id): Promise<boolean> =>
  (await queries.row('SELECT 1 FROM access.person_view WHERE id = $1', [id])) !== null;

const SEAT = `id, version, partnership_id AS "partnershipId", organisation_id AS "organisationId", class AS "seatClass", voting, template, since, until`;

export const seatById = (queries: Queries, id: Id): Promise<Seat | null> =>
  queries.row<Seat>(`SELECT ${SEAT} FROM partnerships.seat WHERE id = $1`, [id]);

export const seatsOf = (queries: Queries, partnershipId: Id, organisationId: Id): Promise<Seat[]> =>
  queries.rows<Seat>(
    `SELECT ${SEAT} FROM partnerships.seat WHERE partnership_id = $1 AND organisation_id = $2 AND until IS NULL`,
    [partnershipId, organisationId],
  );

export const holdersOf = (queries: Queries, seatId: Id): Promise<SeatHolder[]> =>
  queries.rows<SeatHolder>(
    `SELECT id, version, seat_id AS "seatId", person_id AS "personId", capacity, since, until FROM partnerships.seat_holder
      WHERE seat_id = $1 AND until IS NULL ORDER BY id`,
    [seatId],
  );

const OFFICE = `id, version, partnership_id AS "partnershipId", person_id AS "personId", organisation_id AS "organisationId", role, since, until`;

export const officeById = (queries: Queries, id: Id): Promise<Office | null> =>
  queries.row<Office>(`SELECT ${OFFICE} FROM partnerships.office WHERE id = $1`, [id]);

export const officesOf = (queries: Queries, partnershipId: Id, role: OfficeRole): Promise<Office[]> =>
  queries.rows<Office>(
    `SELECT ${OFFICE} FROM partnerships.office WHERE partnership_id = $1 AND role = $2 AND until IS NULL ORDER BY id`,
    [partnershipId, role],
  );

export const REPRESENTATION = `id, version, person_id AS "personId", organisation_id AS "organisationId", capacity, job_title AS "jobTitle", standing,
  confirmed_by AS "confirmedBy", since, until`;

export const representationById = (queries: Queries, id: Id): Promise<Representation | null> =>
  queries.row<Representation>(
    `SELECT ${REPRESENTATION} FROM partnerships.representation WHERE id = $1 AND until IS NULL`,
    [id],
  );

/** In every capacity in which they speak for it now. */
export const representationsOf = (
  queries: Queries,
  personId: Id,
  organisationId: Id,
): Promise<Representation[]> =>
  queries.rows<Representation>(
    `SELECT ${REPRESENTATION} FROM partnerships.representation WHERE person_id = $1 AND organisation_id = $2 AND until IS NULL ORDER BY capacity`,
    [personId, organisationId],
  );

/** True while no confirmed person speaks for it. */
export const nobodyConfirmed = async (queries: Queries, organisationId: Id): Promise<boolean> =>
  (await queries.row(
    `SELECT 1 FROM partnerships.representation WHERE organisation_id = $1 AND standing = 'confirmed' AND until IS NULL LIMIT 1`,
    [organisationId],
  )) === null;

/** Whether somebody is in an organisation's own audience, as its policies ask. */
export const isInside = async (queries: Queries, organisationId: Id, personId: Id): Promise<boolean> =>
  (await queries.row(
    `SELECT 1 FROM audience."grant" WHERE audience = 'organisation/' || $1::uuid AND person_id = $2 AND withdrawn_at IS NULL LIMIT 1`,
    [organisationId, personId],
  )) !== null;

/** True while no confirmed person signs for it. */
export const nobodySigns = async (queries: Queries, organisationId: Id): Promise<boolean> =>
  (await queries.row(
    `SELECT 1 FROM partnerships.representation WHERE organisation_id = $1 AND capacity = 'signatory' AND standing = 'confirmed' AND until IS NULL LIMIT 1`,
    [organisationId],
  )) === null;

/** Whether an organisation has a seat in a body, and whether it has any part in it: a seat, somebody in its forum, or as its host. */
export const partOf = async (
  queries: Queries,
  body: Body,
  organisationId: Id,
): Promise<{ takesPart: boolean; hasSeat: boolean }> => {
  const part = await queries.row<{ hasSeat: boolean; inForum: boolean; hosts: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM partnerships.seat WHERE organisation_id = $1 AND partnership_id = $2 AND until IS NULL) AS "hasSeat",
            EXISTS (SELECT 1 FROM partnerships.forum_member WHERE organisation_id = $1 AND partnership_id = ANY($3::uuid[]) AND left_at IS NULL) AS "inForum",
            EXISTS (SELECT 1 FROM partnerships.partnership WHERE host_organisation_id = $1 AND id = $2) AS hosts`,
    [organisationId, body.id, [body.id, body.forumId].filter((id) => id !== null)],
  );
  return {
    hasSeat: part?.hasSeat ?? false,
    takesPart: part !== null && (part.hasSeat || part.inForum || part.hosts),
  };
};

const MEMBER = `id, version, partnership_id AS "partnershipId", person_id AS "personId", organisation_id AS "organisationId", joined_at AS "joinedAt", left_at AS "leftAt"`;

/** Membership of a forum, open ones only. */
export const forumMembership = (
  queries: Queries,
  forumId: Id,
  personId: Id,
  organisationId: Id,
): Promise<ForumMember | null> =>
  queries.row<ForumMember>(
    `SELECT ${MEMBER} FROM partnerships.forum_member WHERE partnership_id = $1 AND person_id = $2 AND organisation_id = $3 AND left_at IS NULL`,
    [forumId, personId, organisationId],
  );

export const forumMemberById = (queries: Queries, id: Id): Promise<ForumMember | null> =>
  queries.row<ForumMember>(
    `SELECT ${MEMBER} FROM partnerships.forum_member WHERE id = $1 AND left_at IS NULL`,
    [id],
  );

/** True when this person takes part in the place, its forum included, for this organisation. */
export const takesPart = async (
  queries: Queries,
  body: Body,
  personId: Id,
  organisationId: Id,
): Promise<boolean> =>
  (await queries.row(
    `SELECT 1 FROM partnerships.forum_member WHERE partnership_id = $2 AND person_id = $3 AND organisation_id = $4 AND left_at IS NULL
     UNION ALL
     SELECT 1 FROM partnerships.seat s JOIN partnerships.seat_holder h ON h.seat_id = s.id AND h.until IS NULL
      WHERE s.partnership_id = $1 AND s.until IS NULL AND h.person_id = $3 AND s.organisation_id = $4
     UNION ALL
     SELECT 1 FROM partnerships.office WHERE partnership_id = $1 AND person_id = $3 AND organisation_id = $4 AND until IS NULL LIMIT 1`,
    [body.id, body.forumId, personId, organisationId],
  )) !== null;

export const REQUEST = `id, version, partnership_id AS "partnershipId", person_id AS "personId", organisation_id AS "organisationId", why, state, reason,
  seat_id AS "seatId", asked_at AS "askedAt", answered_by AS "answeredBy", answered_at AS "answeredAt"`;

export const seatRequestById = (queries: Queries, id: Id): Promise<SeatRequest | null> =>
  queries.row<SeatRequest>(`SELECT ${REQUEST} FROM partnerships.seat_request WHERE id = $1`, [id]);

export const isWaiting = async (queries: Queries, partnershipId: Id, organisationId: Id): Promise<boolean> =>
  (await queries.row(
    `SELECT 1 FROM partnerships.seat_request WHERE partnership_id = $1 AND organisation_id = $2 AND state = 'waiting'`,
    [partnershipId, organisationId],
  )) !== null;
