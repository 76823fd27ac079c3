import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import { BODY_PLACE } from './body-place.js';

interface Waiting {
  readonly id: Id;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  readonly due: LocalDate;
  readonly thread: number;
  readonly what: string;
}

/** Questions to which the person must find an answer, with the hat they were asked in, or another that reads them. */
export const questionWork: WorkSource = async (queries, { personId, held, place, limit }) => {
  const rows = await queries.rows<Waiting>(
    `WITH ${heldFrom('$1', '$2')}
     SELECT q.id, place.slug AS place, place.name AS "placeName", h.hat AS "organisationId", q.due, t.number AS thread, t.title AS what
       FROM forum.question q
       JOIN forum.thread t ON t.id = q.thread_id
       JOIN partnerships.partnership_view b ON b.id = t.partnership_id ${BODY_PLACE}
       JOIN LATERAL (SELECT hat FROM held WHERE held.audience = q.audience
                      ORDER BY hat = q.owner_for DESC, array_position($1::uuid[], hat) LIMIT 1) h ON true
      WHERE q.owner_id = $3 AND q.answer IS NULL AND ${inPlace('place.slug', '$5')} ORDER BY q.due, t.number, q.id LIMIT $4`,
    [held.hats, held.audiences, personId, limit, place],
  );
  return rows.map(({ thread, ...row }) => ({
    ...row,
    kind: 'question',
    since: null,
    ask: 'A question to you in the forum: find an answer.',
    path: `/${row.place}/forum/${thread}`,
  }));
};
