import type { Queries } from '@folkmoot/platform/database/database.js';
import type { SeatRequestState } from '../domain/seat-request.js';
import type { Standing } from '../domain/representation.js';
import type { OrganisationRow } from './members.js';

export interface SeatRequestRow {
  readonly id: string;
  readonly version: number;
  readonly partnershipId: string;
  readonly person: { readonly id: string; readonly name: string };
  readonly organisation: OrganisationRow;
  readonly standing: Standing;
  readonly why: string;
  readonly state: SeatRequestState;
  readonly reason: string | null;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
}

/** Seen by the body's officers and by the one who asked; `$1` are the reader's audiences. */
const REQUEST = `
  SELECT q.id, q.version, q.partnership_id AS "partnershipId", json_build_object('id', p.id, 'name', p.name) AS person,
         json_build_object('id', o.id, 'name', o.name, 'sector', o.sector) AS organisation,
         CASE WHEN EXISTS (SELECT 1 FROM partnerships.representation_view r
                            WHERE r.person_id = q.person_id AND r.organisation_id = q.organisation_id AND r.standing = 'confirmed')
              THEN 'confirmed' ELSE 'not-yet-confirmed' END AS standing,
         q.why, q.state, q.reason, q.asked_at AS "askedAt", q.answered_at AS "answeredAt"
    FROM partnerships.seat_request q
    JOIN access.person_view p ON p.id = q.person_id
    JOIN partnerships.organisation_view o ON o.id = q.organisation_id
   WHERE ('officers/' || q.partnership_id = ANY($1::text[]) OR 'person/' || q.person_id = ANY($1::text[]))`;

/** Those that wait first, oldest first; then what was answered, newest first. */
export const seatRequestsOf = (
  queries: Queries,
  bodyId: string,
  audiences: readonly string[],
  limit: number,
): Promise<SeatRequestRow[]> =>
  queries.rows<SeatRequestRow>(
    `${REQUEST} AND q.partnership_id = $2
      ORDER BY q.state <> 'waiting', CASE WHEN q.state = 'waiting' THEN q.asked_at END, q.answered_at DESC LIMIT $3`,
    [audiences, bodyId, limit],
  );

export const seatRequestSeen = (
  queries: Queries,
  id: string,
  audiences: readonly string[],
): Promise<SeatRequestRow | null> => queries.row<SeatRequestRow>(`${REQUEST} AND q.id = $2`, [audiences, id]);
