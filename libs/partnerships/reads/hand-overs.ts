import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { SeatHandedOver } from '../contract/seat-followers.js';

/** Who sits on a seat now, and who sat there and holds neither seat nor office for its organisation in this body any more. */
export const handOverOfSeat = (queries: Queries, seatId: Id): Promise<SeatHandedOver | null> =>
  queries.row<SeatHandedOver>(
    `SELECT s.id AS "seatId", s.partnership_id AS "partnershipId", s.organisation_id AS "organisationId",
            (SELECT h.person_id FROM partnerships.seat_holder h
              WHERE h.seat_id = s.id AND h.until IS NULL AND h.capacity = 'representative') AS "representativeId",
            (SELECT coalesce(array_agg(DISTINCT h.person_id), '{}') FROM partnerships.seat_holder h
              WHERE h.seat_id = s.id AND h.until IS NOT NULL
                AND NOT EXISTS (SELECT FROM partnerships.seated_view v
                                 WHERE v.partnership_id = s.partnership_id AND v.organisation_id = s.organisation_id AND v.person_id = h.person_id)
                AND NOT EXISTS (SELECT FROM partnerships.office f
                                 WHERE f.partnership_id = s.partnership_id AND f.organisation_id = s.organisation_id AND f.person_id = h.person_id
                                   AND f.until IS NULL AND f.role <> 'observer')) AS "formerIds"
       FROM partnerships.seat s WHERE s.id = $1`,
    [seatId],
  );
