import type { Queries } from '@folkmoot/platform/database/database.js';
import type { SeatClass } from '../domain/seat.js';

/** Since when nobody represents the organisation on a seat: since its last representative, or since it began. */
export const vacantSince = (seat: string): string => `
  (SELECT CASE WHEN NOT coalesce(bool_or(v.until IS NULL), false) THEN greatest(${seat}.since, max(v.until)) END
     FROM partnerships.seat_holder v WHERE v.seat_id = ${seat}.id AND v.capacity = 'representative')`;

/** What the place chose last for the class of a seat; null where it chose nothing. */
export const alarmAfter = (seat: string): string => `
  (SELECT a.days FROM partnerships.vacancy_alarm a WHERE a.partnership_id = ${seat}.partnership_id AND a.class = ${seat}.class
    ORDER BY a.recorded_at DESC, a.id DESC LIMIT 1)`;

export interface AlarmRow {
  readonly seatClass: SeatClass;
  readonly days: number;
}

/** What a place chose, class by class. */
export const alarmsOf = (queries: Queries, bodyId: string): Promise<AlarmRow[]> =>
  queries.rows<AlarmRow>(
    `SELECT DISTINCT ON (a.class) a.class AS "seatClass", a.days FROM partnerships.vacancy_alarm a
      WHERE a.partnership_id = $1 ORDER BY a.class, a.recorded_at DESC, a.id DESC LIMIT 100`,
    [bodyId],
  );
