import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Route, RouteMeeting } from '../domain/route.js';

const COLUMNS = `id, version, partnership_id AS "partnershipId", organisation_id AS "organisationId", audience, kind, body, delegate_id AS "delegateId",
  delegation_words AS "delegationWords", saved_by AS "savedBy", saved_at AS "savedAt", ended_at AS "endedAt"`;

/** A route of one organisation in one place, as it stands. */
export async function routeOf(
  queries: Queries,
  partnershipId: Id,
  organisationId: Id,
  id: Id,
): Promise<Route | null> {
  if (!isId(id)) return null;
  return queries.row<Route>(
    `SELECT ${COLUMNS} FROM sign_off.route WHERE id = $1 AND partnership_id = $2 AND organisation_id = $3 AND ended_at IS NULL`,
    [id, partnershipId, organisationId],
  );
}

/** From `from` on. */
export const meetingsOf = (queries: Queries, routeId: Id, from: LocalDate): Promise<RouteMeeting[]> =>
  queries.rows<RouteMeeting>(
    `SELECT id, version, route_id AS "routeId", meets_on AS "meetsOn", papers_due AS "papersDue", removed_at AS "removedAt"
       FROM sign_off.route_meeting WHERE route_id = $1 AND removed_at IS NULL AND meets_on >= $2::date ORDER BY meets_on, id LIMIT 200`,
    [routeId, from],
  );

/** Who speaks for an organisation, confirmed: one of them may be a delegate. */
export const speakersOf = async (queries: Queries, organisationId: Id): Promise<ReadonlySet<Id>> => {
  const rows = await queries.rows<{ id: Id }>(
    `SELECT DISTINCT person_id AS id FROM partnerships.representation_view WHERE organisation_id = $1 AND standing = 'confirmed' LIMIT 1000`,
    [organisationId],
  );
  return new Set(rows.map(({ id }) => id));
};

/** The officer to whom an organisation delegated minor amendments in a place; null where it did not. */
export const delegateOf = async (
  queries: Queries,
  partnershipId: Id,
  organisationId: Id,
): Promise<Id | null> =>
  (
    await queries.row<{ id: Id }>(
      `SELECT r.delegate_id AS id FROM sign_off.route r WHERE r.partnership_id = $1 AND r.organisation_id = $2 AND r.ended_at IS NULL
          AND EXISTS (SELECT FROM partnerships.representation_view v WHERE v.person_id = r.delegate_id AND v.organisation_id = r.organisation_id
                         AND v.standing = 'confirmed')
        ORDER BY r.saved_at DESC, r.id LIMIT 1`,
      [partnershipId, organisationId],
    )
  )?.id ?? null;

/** Whether an organisation is asked for something in a place, of what the reader sees. */
export const isPartyIn = async (
  queries: Queries,
  scope: Scope,
  partnershipId: Id,
  organisationId: Id,
): Promise<boolean> =>
  (await queries.row(
    `SELECT 1 AS there FROM sign_off.approval a JOIN sign_off.sign_off s ON s.id = a.sign_off_id
      WHERE a.organisation_id = $1 AND s.partnership_id = $2 AND s.audience = ANY($3::text[]) LIMIT 1`,
    [organisationId, partnershipId, scope.audiences],
  )) !== null;
