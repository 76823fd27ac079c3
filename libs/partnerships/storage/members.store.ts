import { INVITE_DAYS } from '@folkmoot/access/contract/mailed-link.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Invitation } from '../domain/invitation.js';
import { FORGET_MEMBERS_AFTER_MS, type MemberFile } from '../domain/member-file/member-file.js';
import type { Standing } from '../domain/member-file/plan-members.js';

const FILE = `id, version, partnership_id AS "partnershipId", person_id AS "personId", name, content, brought_at AS "broughtAt", used_at AS "usedAt"`;

/** Only for whoever brought it. */
export const memberFileById = (queries: Queries, id: Id, personId: Id): Promise<MemberFile | null> =>
  queries.row<MemberFile>(`SELECT ${FILE} FROM partnerships.member_file WHERE id = $1 AND person_id = $2`, [
    id,
    personId,
  ]);

/** No more in one transaction. */
export const FORGOTTEN_AT_ONCE = 50;

/** Lists that nobody came back to; SKIP LOCKED, for another may be at it. */
export const forgottenMemberFiles = (
  queries: Queries,
  now: Date,
): Promise<Pick<MemberFile, 'id' | 'version'>[]> =>
  queries.rows(
    `SELECT id, version FROM partnerships.member_file
      WHERE content IS NOT NULL AND brought_at < $1 ORDER BY brought_at LIMIT ${FORGOTTEN_AT_ONCE} FOR UPDATE SKIP LOCKED`,
    [new Date(now.getTime() - FORGET_MEMBERS_AFTER_MS)],
  );

const INVITATION = `id, version, partnership_id AS "partnershipId", organisation_id AS "organisationId", seat_id AS "seatId", office, email, name,
  job_title AS "jobTitle", state, invited_by AS "invitedBy", invited_at AS "invitedAt", message_id AS "messageId", mailed_at AS "mailedAt", reminders,
  answered_at AS "answeredAt", person_id AS "personId"`;

export const invitationById = (queries: Queries, id: Id): Promise<Invitation | null> =>
  queries.row<Invitation>(`SELECT ${INVITATION} FROM partnerships.invitation WHERE id = $1`, [id]);

export const invitationsByIds = (
  queries: Queries,
  partnershipId: Id,
  ids: readonly Id[],
): Promise<Invitation[]> =>
  queries.rows<Invitation>(
    `SELECT ${INVITATION} FROM partnerships.invitation WHERE partnership_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`,
    [partnershipId, ids],
  );

const DAY_MS = 86_400_000;
const KEPT_MS = 30 * DAY_MS;

/** Answered in the negative, or withdrawn, so long ago that nobody asks who it was; or left until the link was of no use for as long. */
export const forgottenInvitations = (
  queries: Queries,
  now: Date,
): Promise<Pick<Invitation, 'id' | 'version' | 'state' | 'partnershipId' | 'organisationId'>[]> =>
  queries.rows(
    `SELECT id, version, state, partnership_id AS "partnershipId", organisation_id AS "organisationId" FROM partnerships.invitation
      WHERE email <> '' AND ((state IN ('declined', 'withdrawn') AND answered_at < $1) OR (state = 'waiting' AND mailed_at < $2))
      ORDER BY id LIMIT ${FORGOTTEN_AT_ONCE} FOR UPDATE SKIP LOCKED`,
    [new Date(now.getTime() - KEPT_MS), new Date(now.getTime() - KEPT_MS - INVITE_DAYS * DAY_MS)],
  );

/** Those that nobody took up, by the address they went to. */
export const invitationsAt = (
  queries: Queries,
  emails: readonly string[],
): Promise<Pick<Invitation, 'id' | 'version' | 'state' | 'answeredAt'>[]> =>
  queries.rows(
    `SELECT id, version, state, answered_at AS "answeredAt" FROM partnerships.invitation
      WHERE email = ANY ($1::text[]) AND email <> '' AND state <> 'joined' ORDER BY id FOR UPDATE`,
    [emails],
  );

export const invitedSince = async (queries: Queries, partnershipId: Id, since: Date): Promise<number> =>
  (await queries.row<{ count: number }>(
    'SELECT count(*)::int AS count FROM partnerships.invitation WHERE partnership_id = $1 AND invited_at >= $2',
    [partnershipId, since],
  ))!.count;

export const invitedBySince = async (queries: Queries, personId: Id, since: Date): Promise<number> =>
  (await queries.row<{ count: number }>(
    'SELECT count(*)::int AS count FROM partnerships.invitation WHERE invited_by = $1 AND invited_at >= $2',
    [personId, since],
  ))!.count;

/** What a place has already of what a list may ask for. */
export async function standingOf(
  queries: Queries,
  partnershipId: Id,
): Promise<Standing & { readonly seatIds: ReadonlyMap<string, Id> }> {
  const held = await queries.rows<{ key: string; seatId: Id | null }>(
    `SELECT organisation_id || ' ' || class AS key, id AS "seatId" FROM partnerships.seat WHERE partnership_id = $1 AND until IS NULL
     UNION ALL
     SELECT organisation_id || ' ' || email, NULL FROM partnerships.invitation WHERE partnership_id = $1 AND state IN ('waiting', 'declined') AND email <> ''`,
    [partnershipId],
  );
  const seatIds = new Map(
    held.flatMap(({ key, seatId }) => (seatId === null ? [] : [[key, seatId] as const])),
  );
  return {
    seatIds,
    seats: new Set(seatIds.keys()),
    invited: new Set(held.filter(({ seatId }) => seatId === null).map(({ key }) => key)),
  };
}
