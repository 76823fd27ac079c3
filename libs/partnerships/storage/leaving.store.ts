import type { Id } from '@folkmoot/kernel/id.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { ForumMember } from '../domain/forum-member.js';
import type { Office } from '../domain/office.js';
import type { Representation } from '../domain/representation.js';
import type { SeatHolder } from '../domain/seat.js';

/** Everything that lets a person into a place, or into all of them and the organisations they speak for. */
export interface Leaving {
  readonly holders: readonly (SeatHolder & { readonly partnershipId: Id; readonly organisationId: Id })[];
  readonly offices: readonly Office[];
  readonly members: readonly (ForumMember & { readonly placeId: Id })[];
  /** Only when they leave everything: who leaves one place may go on speaking elsewhere. */
  readonly representations: readonly Representation[];
  readonly grants: readonly Grant[];
}

interface From {
  readonly partnershipId: Id;
  readonly organisationId: Id;
}

/** `from` null: all of it. */
export async function leavingOf(queries: Queries, personId: Id, from: From | null): Promise<Leaving> {
  const values = [personId, from?.partnershipId ?? null, from?.organisationId ?? null];
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
  const representations =
    from === null
      ? await queries.rows<Representation>(
          `SELECT id, version, person_id AS "personId", organisation_id AS "organisationId", capacity, job_title AS "jobTitle", standing,
                  confirmed_by AS "confirmedBy", since, until FROM partnerships.representation WHERE person_id = $1 ORDER BY id`,
          [personId],
        )
      : [];
  const sources = [...holders, ...offices, ...members, ...representations].map(({ id }) => id);
  const grants = await queries.rows<Grant>(
    `SELECT id, version, person_id AS "personId", organisation_id AS "organisationId", audience, role,
            source_kind AS "sourceKind", source_id AS "sourceId", granted_at AS "grantedAt", withdrawn_at AS "withdrawnAt"
       FROM audience."grant" WHERE person_id = $1 AND withdrawn_at IS NULL AND (source_id = ANY ($2::uuid[]) OR $3) ORDER BY id`,
    [personId, sources, from === null],
  );
  return { holders, offices, members, representations, grants };
}

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
