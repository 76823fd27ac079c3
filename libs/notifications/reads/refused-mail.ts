import type { Id } from '@folkmoot/kernel/id.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { heldFrom, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';

/** The newest mail to a person that came to an end, if their mail server refused it for good. A later one that went takes it back. */
const REFUSED = (person: string): string => `
  (SELECT m.queued_at AS since FROM (
     SELECT m.queued_at, m.state, m.error FROM notifications.mailing y JOIN mail.message m ON m.id = y.id
      WHERE y.person_id = ${person} AND m.state IN ('sent', 'failed') ORDER BY m.queued_at DESC LIMIT 1) m
    WHERE m.state = 'failed' AND m.error ~ '\\m5[0-9][0-9]\\M')`;

export const lastMailRefused = async (queries: Queries, personId: Id): Promise<boolean> =>
  (await queries.row(`SELECT r.since FROM ${REFUSED('$1::uuid')} r`, [personId])) !== null;

/** People of a place whom our mails do not reach, for its officers. */
export const refusedMailWork: WorkSource = async (queries, { held, place, limit }) => {
  const rows = await queries.rows<{
    id: Id;
    place: string;
    placeName: string;
    organisationId: Id;
    name: string;
    since: Date;
  }>(
    `WITH ${heldFrom('$1', '$2')},
          officer AS (SELECT DISTINCT ON (audience) hat, substr(audience, 10)::uuid AS place_id FROM held WHERE audience LIKE 'officers/%'
                       ORDER BY audience, array_position($1::uuid[], hat))
     SELECT who.person_id AS id, p.slug AS place, p.name AS "placeName", officer.hat AS "organisationId", w.name, r.since
       FROM officer JOIN partnerships.partnership_view p ON p.id = officer.place_id
      CROSS JOIN LATERAL (SELECT DISTINCT g.person_id FROM audience."grant" g
                           WHERE g.withdrawn_at IS NULL AND g.audience IN ('partnership/' || p.id, 'partnership/' || p.forum_id)) who
      CROSS JOIN LATERAL ${REFUSED('who.person_id')} r
       JOIN access.person_view w ON w.id = who.person_id
      WHERE ${inPlace('p.slug', '$4')}
      ORDER BY r.since, who.person_id LIMIT $3`,
    [held.hats, held.audiences, limit, place],
  );
  return rows.map(({ name, ...row }) => ({
    ...row,
    kind: 'mail-refused',
    due: null,
    what: `Mail does not reach ${name}`,
    ask: 'Their mailbox refuses it. Ask them for another address.',
    path: `/${row.place}/members`,
  }));
};
