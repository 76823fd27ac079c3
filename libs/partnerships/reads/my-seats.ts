import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Capacity, SeatClass } from '../domain/seat.js';

export interface MySeatRow {
  readonly seatId: string;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  readonly organisation: string;
  readonly seatClass: SeatClass;
  readonly template: string | null;
  readonly capacity: Capacity;
  readonly since: LocalDate;
  /** From when they no longer sit there, where that is settled. */
  readonly leaves: LocalDate | null;
  /** Somebody represented the organisation there before. */
  readonly takenOver: boolean;
}

/** The seats on which somebody sits, in all their places and for all their organisations. */
export const seatsOfPerson = (queries: Queries, personId: string): Promise<MySeatRow[]> =>
  queries.rows<MySeatRow>(
    `SELECT s.id AS "seatId", p.slug AS place, p.name AS "placeName", s.organisation_id AS "organisationId", o.name AS organisation, s.class AS "seatClass", s.template,
            h.capacity, h.since,
            (SELECT min(c.day) FROM partnerships.seat_change c
              WHERE c.seat_id = s.id AND c.state = 'waiting'
                AND (c.kind = 'ends' OR (c.kind = 'leaves' AND c.person_id = h.person_id)
                  OR (c.kind = 'takes' AND c.capacity = 'representative' AND h.capacity = 'representative'))) AS leaves,
            h.capacity = 'representative' AND EXISTS (
              SELECT FROM partnerships.seat_holder b WHERE b.seat_id = s.id AND b.capacity = 'representative' AND b.until IS NOT NULL
                 AND b.person_id <> h.person_id) AS "takenOver"
       FROM partnerships.seat_holder h
       JOIN partnerships.seat s ON s.id = h.seat_id AND s.until IS NULL
       JOIN partnerships.partnership p ON p.id = s.partnership_id
       JOIN partnerships.organisation_view o ON o.id = s.organisation_id
      WHERE h.person_id = $1 AND h.until IS NULL ORDER BY p.name, o.name, s.id LIMIT 200`,
    [personId],
  );
