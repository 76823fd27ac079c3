import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { NoticeRules, type DayRule, type SubjectReader } from '@folkmoot/platform/notices/notice-rules.js';
import type { SeatClass } from './domain/seat.js';
import { ringsAlarm } from './domain/vacancy.js';
import { alarmAfter, vacantSince } from './reads/vacancies.js';

const SEAT = 'seat';

interface Empty {
  readonly id: Id;
  readonly seatClass: SeatClass;
  readonly vacantSince: LocalDate;
  readonly alarmAfter: number | null;
  readonly officers: readonly Id[];
}

/** The officers of a place, once for each time that a seat of it is empty for too long. */
const toldWhenAlarmRings: DayRule = async (queries, today) => {
  const empty = await queries.rows<Empty>(
    `SELECT * FROM (
       SELECT s.id, s.class AS "seatClass", ${vacantSince('s')} AS "vacantSince", ${alarmAfter('s')} AS "alarmAfter",
              ARRAY(SELECT DISTINCT g.person_id FROM audience."grant" g WHERE g.audience = 'officers/' || s.partnership_id AND g.withdrawn_at IS NULL) AS officers
         FROM partnerships.seat s WHERE s.until IS NULL AND s.since <= $1::date) seat
      WHERE seat."vacantSince" IS NOT NULL ORDER BY seat."vacantSince", seat.id LIMIT 20000`,
    [today],
  );
  return empty
    .filter((one) => ringsAlarm(one, today))
    .flatMap(({ id, vacantSince: moment, officers }) =>
      officers.map((personId) => ({ kind: 'seat-vacant', personId, subject: { kind: SEAT, id }, moment })),
    );
};

/** For the officers alone. */
const seats: SubjectReader = (queries, audiences, ids) =>
  queries.rows(
    `SELECT s.id, 'The seat of ' || o.name AS title, '/' || p.slug || '/members/seats/' || s.id AS path, p.name AS "placeName", false AS open
       FROM partnerships.seat s JOIN partnerships.organisation_view o ON o.id = s.organisation_id
       JOIN partnerships.partnership_view p ON p.id = s.partnership_id
      WHERE s.id = ANY($2::uuid[]) AND 'officers/' || s.partnership_id = ANY($1::text[]) LIMIT 500`,
    [audiences, ids],
  );

/** Of which empty seats the officers of a place are told. */
@Injectable()
export class VacancyNotices {
  constructor(rules: NoticeRules) {
    rules.topic({ key: 'seats-vacant', label: 'A seat of a place that I run is empty for too long' }, [
      { key: 'seat-vacant', sentence: 'Nobody has sat here for longer than the place wants to wait' },
    ]);
    rules.subject(SEAT, seats);
    rules.eachDay(toldWhenAlarmRings);
  }
}
