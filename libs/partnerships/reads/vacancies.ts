import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { SeatClass } from '../domain/seat.js';
import { ringsAlarm } from '../domain/vacancy.js';

/** Since when nobody represents the organisation on a seat: since its last representative, or since it began. */
export const vacantSince = (seat: string): string => `
  (SELECT CASE WHEN NOT coalesce(bool_or(v.until IS NULL), false) THEN greatest(${seat}.since, max(v.until)) END
     FROM partnerships.seat_holder v WHERE v.seat_id = ${seat}.id AND v.capacity = 'representative')`;

/** What the place chose last for the class of a seat; null where it chose nothing. */
export const alarmAfter = (seat: string): string => `
  (SELECT a.days FROM partnerships.vacancy_alarm a WHERE a.partnership_id = ${seat}.partnership_id AND a.class = ${seat}.class
    ORDER BY a.recorded_at DESC, a.id DESC LIMIT 1)`;

export interface VacancyRow {
  readonly seatId: string;
  readonly place: string;
  readonly placeName: string;
  readonly organisation: string;
  readonly seatClass: SeatClass;
  readonly template: string | null;
  readonly vacantSince: LocalDate;
  readonly alarmAfter: number | null;
}

const MOST = 500;

/** Seats whose alarm rings, in every place that the reader runs; the one that is empty longest comes first. */
export async function vacanciesFor(
  queries: Queries,
  audiences: readonly string[],
  today: LocalDate,
): Promise<VacancyRow[]> {
  const empty = await queries.rows<VacancyRow>(
    `SELECT * FROM (
       SELECT s.id AS "seatId", p.slug AS place, p.name AS "placeName", o.name AS organisation, s.class AS "seatClass", s.template,
              ${vacantSince('s')} AS "vacantSince", ${alarmAfter('s')} AS "alarmAfter"
         FROM partnerships.seat s
         JOIN partnerships.partnership p ON p.id = s.partnership_id
         JOIN partnerships.organisation_view o ON o.id = s.organisation_id
        WHERE 'officers/' || s.partnership_id = ANY($1::text[]) AND s.until IS NULL AND s.since <= $2::date) seat
      WHERE seat."vacantSince" IS NOT NULL ORDER BY seat."vacantSince", seat."seatId" LIMIT ${MOST}`,
    [audiences, today],
  );
  return empty.filter((one) => ringsAlarm(one, today));
}

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
