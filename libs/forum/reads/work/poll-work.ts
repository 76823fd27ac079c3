import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, holds, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import type { CountedBy } from '../../domain/polls/poll.js';
import { mayHaveSay } from '../../domain/polls/poll-policy.js';
import { BODY_PLACE } from './body-place.js';

interface Waiting {
  readonly id: Id;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  readonly thread: number;
  readonly what: string;
}
interface Open extends Waiting {
  readonly due: LocalDate;
  readonly audience: Audience;
  readonly countedBy: CountedBy;
}

const COLUMNS = `p.id, place.slug AS place, place.name AS "placeName", h.hat AS "organisationId", t.number AS thread, p.question AS what`;
const JOINS = `
  JOIN forum.thread t ON t.id = p.thread_id
  JOIN partnerships.partnership_view b ON b.id = t.partnership_id ${BODY_PLACE}`;

const pathOf = ({ place, thread, id }: Waiting): string => `/${place}/forum/${thread}/polls/${id}`;

/** Open polls in which the person, or each organisation that they speak for, has not had a say. */
export const pollWork: WorkSource = async (queries, { personId, hats, held, today, place, limit }) => {
  const rows = await queries.rows<Open>(
    `WITH ${heldFrom('$1', '$2')}
     SELECT ${COLUMNS}, p.last_day AS due, p.audience, p.counted_by AS "countedBy"
       FROM (SELECT DISTINCT hat FROM held) h
       JOIN forum.poll p ON p.ended_at IS NULL AND p.last_day >= $3::date AND ${holds('h.hat', 'p.audience')} ${JOINS}
      WHERE NOT EXISTS (SELECT FROM forum.vote v WHERE v.poll_id = p.id
                           AND v.voice = CASE p.counted_by WHEN 'person' THEN $4::uuid ELSE h.hat END)
        AND ${inPlace('place.slug', '$6')}
      ORDER BY p.last_day, p.id, array_position($1::uuid[], h.hat) LIMIT $5`,
    [held.hats, held.audiences, today, personId, limit, place],
  );
  const asked = new Set<Id>();
  return rows
    .filter(({ id, audience, countedBy, organisationId }) => {
      const scope = hats.find((hat) => hat.organisationId === organisationId)?.scope;
      if (!scope || !mayHaveSay(scope, { audience })) return false;
      // A person has one voice, whichever hat they wear.
      if (countedBy === 'person' && asked.has(id)) return false;
      asked.add(id);
      return true;
    })
    .map(({ thread, audience: _, countedBy, ...row }) => ({
      ...row,
      kind: 'poll',
      since: null,
      ask: countedBy === 'person' ? 'A poll: have your say.' : 'A poll: say what your organisation thinks.',
      path: pathOf({ ...row, thread }),
    }));
};

const OUTCOME_DAYS = 60;

/** Polls that the person asked and that ended lately: nobody has said what follows. */
export const outcomeWork: WorkSource = async (queries, { personId, held, today, place, limit }) => {
  const rows = await queries.rows<Waiting & { since: Date }>(
    `WITH ${heldFrom('$1', '$2')}
     SELECT ${COLUMNS}, p.ended_at AS since
       FROM forum.poll p ${JOINS}
       JOIN LATERAL (SELECT hat FROM held WHERE held.audience = p.audience
                      ORDER BY hat = p.asked_for DESC, array_position($1::uuid[], hat) LIMIT 1) h ON true
      WHERE p.asked_by = $3 AND p.ended_at > $4::date - ${OUTCOME_DAYS} AND p.outcome IS NULL AND ${inPlace('place.slug', '$6')}
      ORDER BY p.ended_at, p.id LIMIT $5`,
    [held.hats, held.audiences, personId, today, limit, place],
  );
  return rows.map(({ thread, ...row }) => ({
    ...row,
    kind: 'poll-outcome',
    due: null,
    ask: 'Your poll has ended: say what follows from it.',
    path: pathOf({ ...row, thread }),
  }));
};
