import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, dayInWords, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import { alarmDays, ringsAlarm } from '../../domain/vacancy.js';
import type { SeatClass } from '../../domain/seat.js';
import { seatNamed } from '../../domain/seat-named.js';
import { alarmAfter, vacantSince } from '../vacancies.js';
import { OFFICER_HATS, placesRun } from './officer-hats.js';

interface Empty {
  readonly id: Id;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  /** Whose seat it is. */
  readonly organisation: string;
  /** Only its election fills the seat. */
  readonly elects: boolean;
  readonly seatClass: SeatClass;
  readonly template: string | null;
  readonly vacantSince: LocalDate;
  readonly alarmAfter: number | null;
}

const MOST = 500;

/** Seats whose alarm rings, in every place that one runs. They are due since the day on which it began to ring. */
export const vacancyWork: WorkSource = async (queries, worker) => {
  if (placesRun(worker).length === 0) return [];
  const { held, today, place, limit } = worker;
  const empty = await queries.rows<Empty>(
    `WITH ${heldFrom('$1', '$2')}, ${OFFICER_HATS}
     SELECT * FROM (
       SELECT s.id, p.slug AS place, p.name AS "placeName", officer.hat AS "organisationId", o.name AS organisation,
              EXISTS (SELECT FROM partnerships.alliance a WHERE a.organisation_id = s.organisation_id) AS elects,
              s.class AS "seatClass", s.template, ${vacantSince('s')} AS "vacantSince", ${alarmAfter('s')} AS "alarmAfter"
         FROM officer
         JOIN partnerships.seat s ON s.partnership_id = officer.place_id AND s.until IS NULL AND s.since <= $3::date
         JOIN partnerships.partnership_view p ON p.id = s.partnership_id
         JOIN partnerships.organisation_view o ON o.id = s.organisation_id) seat
      WHERE seat."vacantSince" IS NOT NULL AND ${inPlace('seat.place', '$4')} ORDER BY seat."vacantSince", seat.id LIMIT ${MOST}`,
    [held.hats, held.audiences, today, place],
  );
  return empty
    .filter((one) => ringsAlarm(one, today))
    .slice(0, limit)
    .map((one) => ({
      id: one.id,
      kind: 'vacancy',
      place: one.place,
      placeName: one.placeName,
      organisationId: one.organisationId,
      due: addDays(one.vacantSince, alarmDays(one)),
      since: null,
      what: `The seat of ${one.organisation} is empty`,
      ask: `${seatNamed(one)}. Nobody has represented it since ${dayInWords(one.vacantSince)}: ${one.elects ? 'its members elect who does; ask when' : 'ask whom it sends'}.`,
      path: `/${one.place}/members/seats/${one.id}`,
    }));
};
