import type { Id } from '@folkmoot/kernel/id.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { ForumMember } from '../domain/forum-member.js';
import type { Office } from '../domain/office.js';
import type { Representation } from '../domain/representation.js';
import type { SeatChange } from '../domain/seat-change.js';
import type { SeatRequest } from '../domain/seat-request.js';
import type { SeatHolder } from '../domain/seat.js';
import { nominationsOfPerson, type OwnNomination } from './alliances.store.js';
import { REPRESENTATION, REQUEST } from './places.store.js';
import { CHANGE } from './seats.store.js';

/** Everything by which somebody is in a place, or was to be; or in all of them and the organisations they speak for. */
export interface Leaving {
  /** They leave for good: their own words go too. */
  readonly forGood: boolean;
  readonly holders: readonly (SeatHolder & { readonly partnershipId: Id; readonly organisationId: Id })[];
  readonly offices: readonly Office[];
  readonly members: readonly (ForumMember & { readonly placeId: Id })[];
  /** All of them when they leave for good. Who leaves one place goes on speaking elsewhere, but not for an alliance that sent them there. */
  readonly representations: readonly Representation[];
  readonly nominations: readonly OwnNomination[];
  /** Settled for days to come, about them. */
  readonly changes: readonly (SeatChange & { readonly organisationId: Id })[];
  readonly requests: readonly SeatRequest[];
  readonly grants: readonly Grant[];
}

interface From {
  readonly partnershipId: Id;
  readonly organisationId: Id;
}

/** `from` null: all of it. Nobody counts an election in which they stand, nor changes a seat of theirs, until this transaction ends. */
export async function leavingOf(queries: Queries, personId: Id, from: From | null): Promise<Leaving> {
  const values = [personId, from?.partnershipId ?? null, from?.organisationId ?? null];
  await lockWhatChanges(queries, personId, from);
  const holders = await queries.rows<Leaving['holders'][number]>(
    `SELECT h.id, h.version, h.seat_id AS "seatId", h.person_id AS "personId", h.capacity, h.since, h.until,
            s.partnership_id AS "partnershipId", s.organisation_id AS "organisationId"
       FROM partnerships.seat_holder h JOIN partnerships.seat s ON s.id = h.seat_id
      WHERE h.person_id = $1 AND h.until IS NULL AND ($2::uuid IS NULL OR s.partnership_id = $2) AND ($3::uuid IS NULL OR s.organisation_id = $3) ORDER BY h.id`,
    values,
  );
  const offices = await queries.rows<Office>(
    `SELECT id, version, partnership_id AS "partnershipId", person_id AS "personId", organisation_id AS "organisationId", role, since, until
       FROM partnerships.office
      WHERE person_id = $1 AND until IS NULL AND ($2::uuid IS NULL OR partnership_id = $2) AND ($3::uuid IS NULL OR organisation_id = $3) ORDER BY id`,
    values,
  );
  const members = await queries.rows<Leaving['members'][number]>(
    `SELECT m.id, m.version, m.partnership_id AS "partnershipId", m.person_id AS "personId", m.organisation_id AS "organisationId",
            m.joined_at AS "joinedAt", m.left_at AS "leftAt", f.parent_id AS "placeId"
       FROM partnerships.forum_member m JOIN partnerships.partnership f ON f.id = m.partnership_id
      WHERE m.person_id = $1 AND m.left_at IS NULL AND ($2::uuid IS NULL OR f.parent_id = $2) AND ($3::uuid IS NULL OR m.organisation_id = $3) ORDER BY m.id`,
    values,
  );
  const changes = await queries.rows<Leaving['changes'][number]>(
    `SELECT ${CHANGE}, s.organisation_id AS "organisationId"
       FROM partnerships.seat_change c JOIN partnerships.seat s ON s.id = c.seat_id
      WHERE c.person_id = $1 AND c.state = 'waiting' AND ($2::uuid IS NULL OR c.partnership_id = $2) AND ($3::uuid IS NULL OR s.organisation_id = $3) ORDER BY c.id`,
    values,
  );
  const requests = await queries.rows<SeatRequest>(
    `SELECT ${REQUEST} FROM partnerships.seat_request
      WHERE person_id = $1 AND (state = 'waiting' OR $2::uuid IS NULL) AND ($2::uuid IS NULL OR partnership_id = $2) AND ($3::uuid IS NULL OR organisation_id = $3) ORDER BY id`,
    values,
  );
  const nominations = await nominationsOfPerson(queries, personId, from);
  const representations = await representationsEnding(queries, personId, from);
  const sources = [...holders, ...offices, ...members, ...representations].map(({ id }) => id);
  const grants = await queries.rows<Grant>(
    `SELECT id, version, person_id AS "personId", organisation_id AS "organisationId", audience, role,
            source_kind AS "sourceKind", source_id AS "sourceId", granted_at AS "grantedAt", withdrawn_at AS "withdrawnAt"
       FROM audience."grant" WHERE person_id = $1 AND withdrawn_at IS NULL AND (source_id = ANY ($2::uuid[]) OR $3) ORDER BY id`,
    [personId, sources, from === null],
  );
  return {
    forGood: from === null,
    holders,
    offices,
    members,
    representations,
    nominations,
    changes,
    requests,
    grants,
  };
}

/** Elections before seats, as their count locks them; each kind in one order for everybody. */
async function lockWhatChanges(queries: Queries, personId: Id, from: From | null): Promise<void> {
  const nominated = await nominationsOfPerson(queries, personId, from);
  const elections = nominated.filter((one) => one.open).map((one) => `elections/${one.partnershipId}`);
  for (const series of [...new Set(elections)].sort()) await lockSeries(queries, series);
  const seats = await queries.rows<{ id: Id }>(
    `SELECT s.partnership_id AS id FROM partnerships.seat_holder h JOIN partnerships.seat s ON s.id = h.seat_id WHERE h.person_id = $1 AND h.until IS NULL
     UNION SELECT partnership_id FROM partnerships.seat_change WHERE person_id = $1 AND state = 'waiting'
     UNION SELECT partnership_id FROM partnerships.seat_request WHERE person_id = $1 AND state = 'waiting'`,
    [personId],
  );
  const bodies = from === null ? seats.map(({ id }) => id) : [from.partnershipId];
  for (const id of bodies.sort()) await lockSeries(queries, `seats/${id}`);
}

/** For an alliance somebody speaks only as long as they sit for it: leaving its last seat ends that too. */
const representationsEnding = (
  queries: Queries,
  personId: Id,
  from: From | null,
): Promise<Representation[]> =>
  from === null
    ? queries.rows<Representation>(
        `SELECT ${REPRESENTATION} FROM partnerships.representation WHERE person_id = $1 ORDER BY id`,
        [personId],
      )
    : queries.rows<Representation>(
        `SELECT ${REPRESENTATION} FROM partnerships.representation
          WHERE person_id = $1 AND until IS NULL AND organisation_id = $3
            AND EXISTS (SELECT FROM partnerships.alliance WHERE organisation_id = $3)
            AND EXISTS (SELECT FROM partnerships.seat_holder h JOIN partnerships.seat s ON s.id = h.seat_id
                         WHERE h.person_id = $1 AND h.until IS NULL AND s.organisation_id = $3 AND s.partnership_id = $2)
            AND NOT EXISTS (SELECT FROM partnerships.seat_holder h JOIN partnerships.seat s ON s.id = h.seat_id
                             WHERE h.person_id = $1 AND h.until IS NULL AND s.organisation_id = $3 AND s.partnership_id <> $2) ORDER BY id`,
        [personId, from.partnershipId, from.organisationId],
      );

/** "A former member (Northmoor Hospitals Trust, NHS provider)": by what they were last, which others knew them as. */
export const calledAfterwards = async (queries: Queries, personId: Id): Promise<string | null> => {
  const last = await queries.row<{ organisation: string; role: string }>(
    `SELECT o.name AS organisation, was.role FROM (
       SELECT organisation_id, role, until IS NULL AS now, since, 1 AS rank FROM partnerships.office WHERE person_id = $1
       UNION ALL
       SELECT s.organisation_id, h.capacity, h.until IS NULL, h.since, 2 FROM partnerships.seat_holder h JOIN partnerships.seat s ON s.id = h.seat_id WHERE h.person_id = $1
       UNION ALL
       SELECT organisation_id, 'forum member', left_at IS NULL, joined_at::date, 3 FROM partnerships.forum_member WHERE person_id = $1
       UNION ALL
       SELECT organisation_id, capacity, until IS NULL, since, 4 FROM partnerships.representation WHERE person_id = $1) was
       JOIN partnerships.organisation_view o ON o.id = was.organisation_id
      ORDER BY was.now DESC, was.rank, was.since DESC LIMIT 1`,
    [personId],
  );
  return last && `A former member (${last.organisation}, ${last.role})`;
};
