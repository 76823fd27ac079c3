import type { Id } from '@folkmoot/kernel/id.js';
import { heldFrom, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import { OFFICER_HATS, placesRun } from './officer-hats.js';

interface Waiting {
  readonly id: Id;
  readonly kind: 'seat-requests' | 'to-vouch';
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  readonly count: number;
  readonly since: Date;
}

/** What waits for the officers of a place about its members: who asks for a seat, and who is not yet confirmed. */
export const memberWork: WorkSource = async (queries, worker) => {
  if (placesRun(worker).length === 0) return [];
  const { personId, held, place, limit } = worker;
  const rows = await queries.rows<Waiting>(
    `WITH ${heldFrom('$1', '$2')},
          ${OFFICER_HATS},
          waiting AS (
            SELECT q.partnership_id AS id, 'seat-requests' AS kind, count(*)::int AS count, min(q.asked_at) AS since
              FROM partnerships.seat_request q JOIN officer ON officer.place_id = q.partnership_id WHERE q.state = 'waiting' GROUP BY 1
            UNION ALL
            SELECT v.id, 'to-vouch', count(*)::int, min(m.joined_at)
              FROM partnerships.partnership_view v JOIN officer ON officer.place_id = v.id
              JOIN partnerships.forum_member m ON m.partnership_id = v.forum_id AND m.left_at IS NULL AND m.person_id <> $3
             WHERE NOT EXISTS (SELECT FROM partnerships.representation_view r
                                WHERE r.person_id = m.person_id AND r.organisation_id = m.organisation_id AND r.standing = 'confirmed')
             GROUP BY 1)
     SELECT w.*, p.slug AS place, p.name AS "placeName", officer.hat AS "organisationId"
       FROM waiting w JOIN officer ON officer.place_id = w.id JOIN partnerships.partnership_view p ON p.id = w.id
      WHERE ${inPlace('p.slug', '$5')}
      ORDER BY w.since, w.id, w.kind LIMIT $4`,
    [held.hats, held.audiences, personId, limit, place],
  );
  return rows.map(({ count, ...row }) => ({
    ...row,
    due: null,
    what:
      row.kind === 'seat-requests'
        ? `${count} ${count === 1 ? 'organisation asks' : 'organisations ask'} for a seat`
        : `${count} ${count === 1 ? 'person' : 'people'} in the forum not yet confirmed`,
    ask: row.kind === 'seat-requests' ? 'Accept or decline.' : 'Vouch for those you know.',
    path: `/${row.place}/members`,
  }));
};
