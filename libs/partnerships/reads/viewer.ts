import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { PersonReader, Role, Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import {
  mayAnswerSeatRequests,
  mayAppointOfficers,
  mayArrangeSeats,
  mayAskForSeat,
  mayInvite,
  mayTakeOutOfForum,
} from '../domain/place-policy.js';
import type { Body } from '../domain/roles-given.js';
import { isWaiting, seatsOf } from '../storage/places.store.js';

const ROLES: readonly Role[] = [
  'chair',
  'vice-chair',
  'secretary',
  'member',
  'deputy',
  'observer',
  'participant',
];

export interface Viewer {
  readonly roles: Role[];
  readonly inside: boolean;
  readonly membership: { readonly id: string; readonly version: number; readonly standing: string } | null;
  readonly abilities: {
    readonly joinForum: boolean;
    readonly askForSeat: boolean;
    readonly answerSeatRequests: boolean;
    readonly arrangeSeats: boolean;
    readonly invite: boolean;
    readonly appointOfficers: boolean;
    readonly takeOutOfForum: boolean;
  };
}

/** The reader in a place: their roles there with the hat they wear, and what the policies allow them. */
export async function viewerOf(
  queries: Queries,
  scope: Scope,
  { personId, organisationId }: PersonReader,
  body: Body,
): Promise<Viewer> {
  const bodies = [body.id, ...(body.forumId === null ? [] : [body.forumId])].map(partnershipAudience);
  const roles = ROLES.filter((role) => bodies.some((audience) => scope.holds(audience, role)));
  const membership = await queries.row<NonNullable<Viewer['membership']>>(
    `SELECT m.id, m.version, coalesce(r.standing, 'not-yet-confirmed') AS standing
       FROM partnerships.forum_member m
       LEFT JOIN partnerships.representation r ON r.person_id = m.person_id AND r.organisation_id = m.organisation_id AND r.until IS NULL
      WHERE m.partnership_id = $1 AND m.person_id = $2 AND m.organisation_id = $3 AND m.left_at IS NULL ORDER BY r.standing LIMIT 1`,
    [body.forumId, personId, organisationId],
  );
  const canAsk =
    mayAskForSeat(scope, body) &&
    organisationId !== null &&
    !(await isWaiting(queries, body.id, organisationId)) &&
    (await seatsOf(queries, body.id, organisationId)).length === 0;
  return {
    roles,
    inside: bodies.some((audience) => scope.sees(audience)),
    membership,
    abilities: {
      joinForum: body.forumId !== null && roles.length === 0,
      askForSeat: canAsk,
      answerSeatRequests: mayAnswerSeatRequests(scope, body),
      arrangeSeats: mayArrangeSeats(scope, body),
      invite: mayInvite(scope, body, {
        organisationId: organisationId ?? '',
        takesPart: bodies.some((audience) => scope.sees(audience)),
        seat: null,
        office: false,
      }),
      appointOfficers: mayAppointOfficers(scope, body),
      takeOutOfForum: mayTakeOutOfForum(scope, body),
    },
  };
}
