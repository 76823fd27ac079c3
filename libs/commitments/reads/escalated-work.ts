import type { Id } from '@folkmoot/kernel/id.js';
import { heldFrom, holds, type WorkSource } from '@folkmoot/platform/work/work-sources.js';

interface Escalated {
  readonly id: Id;
  readonly number: number;
  readonly what: string;
  readonly since: Date;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
}

/** What slipped too often in the places that somebody runs waits until one of their officers has seen to it. */
export const escalatedWork: WorkSource = async (queries, { held, limit }) => {
  // Most people run no place, and are asked no further question.
  if (!held.audiences.some((one) => one.startsWith('officers/'))) return [];
  const rows = await queries.rows<Escalated>(
    `WITH ${heldFrom('$1', '$2')},
          officer AS (SELECT DISTINCT ON (audience) hat, substr(audience, 10)::uuid AS place_id FROM held WHERE audience LIKE 'officers/%'
                       ORDER BY audience, array_position($1::uuid[], hat))
     SELECT c.id, c.number, c.what, c.escalated_at AS since, place.slug AS place, place.name AS "placeName", officer.hat AS "organisationId"
       FROM officer JOIN commitments.commitment c ON c.partnership_id = officer.place_id AND c.escalated_at IS NOT NULL
       JOIN partnerships.partnership_view place ON place.id = c.partnership_id
      WHERE ${holds('officer.hat', 'c.audience')} ORDER BY c.escalated_at, c.id LIMIT $3`,
    [held.hats, held.audiences, limit],
  );
  return rows.map(({ number, what, ...row }) => ({
    ...row,
    kind: 'commitment-escalated',
    due: null,
    what: `${number}. ${what}`,
    ask: 'It has slipped too often: question it, or say that you have seen it and what follows.',
    path: `/${row.place}/commitments/${number}`,
  }));
};
