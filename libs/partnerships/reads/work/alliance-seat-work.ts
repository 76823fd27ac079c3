import type { Id } from '@folkmoot/kernel/id.js';
import { dayInWords, startOfDay, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import { vacantSince } from '../vacancies.js';
import { OFFICER_HATS, placesRun } from './officer-hats.js';

interface Empty {
  readonly id: Id;
  readonly place: string;
  readonly placeName: string;
  readonly where: string;
  readonly organisationId: Id;
  readonly vacantSince: LocalDate;
}

/** Seats of an alliance that one runs on which nobody sits and for which no election is under way: only an election fills them. */
export const allianceSeatWork: WorkSource = async (queries, worker) => {
  if (placesRun(worker).length === 0) return [];
  const { held, today, place, limit } = worker;
  const rows = await queries.rows<Empty>(
    `WITH ${heldFrom('$1', '$2')}, ${OFFICER_HATS}
     SELECT * FROM (
       SELECT s.id, a.slug AS place, a.name AS "placeName", p.name AS "where", officer.hat AS "organisationId", ${vacantSince('s')} AS "vacantSince"
         FROM officer
         JOIN partnerships.alliance own ON own.id = officer.place_id
         JOIN partnerships.partnership_view a ON a.id = own.id
         JOIN partnerships.seat s ON s.organisation_id = own.organisation_id AND s.until IS NULL AND s.since <= $3::date
         JOIN partnerships.partnership_view p ON p.id = s.partnership_id
        WHERE NOT EXISTS (SELECT FROM partnerships.election e WHERE e.seat_id = s.id AND e.state IN ('nominating', 'voting', 'tied'))) seat
      WHERE "vacantSince" IS NOT NULL AND ${inPlace('place', '$5')} ORDER BY "vacantSince", id LIMIT $4`,
    [held.hats, held.audiences, today, limit, place],
  );
  return rows.map(({ where, vacantSince: empty, ...row }) => ({
    ...row,
    kind: 'alliance-seat',
    due: null,
    since: startOfDay(empty),
    what: `Nobody sits for ${row.placeName} in ${where}`,
    ask: `The seat is empty since ${dayInWords(empty)}: open an election.`,
    path: `/${row.place}/elections/new`,
  }));
};
