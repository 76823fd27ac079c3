import type { Id } from '@folkmoot/kernel/id.js';
import { heldFrom, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import { OFFICER_HATS, placesRun } from './officer-hats.js';

interface Waiting {
  readonly id: Id;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  readonly since: Date;
  readonly count: number;
}

/** Words that somebody proposed for the glossary of a place that one runs, place by place. */
export const wordWork: WorkSource = async (queries, worker) => {
  if (placesRun(worker).length === 0) return [];
  const { held, place, limit } = worker;
  const rows = await queries.rows<Waiting>(
    `WITH ${heldFrom('$1', '$2')}, ${OFFICER_HATS}
     SELECT p.id, p.slug AS place, p.name AS "placeName", officer.hat AS "organisationId", w.since, w.count
       FROM officer
       JOIN partnerships.partnership_view p ON p.id = officer.place_id
       JOIN LATERAL (SELECT count(*)::int AS count, min(proposed_at) AS since FROM partnerships.word_proposal
                      WHERE partnership_id = officer.place_id AND standing = 'waiting') w ON w.count > 0
      WHERE ${inPlace('p.slug', '$4')}
      ORDER BY w.since, p.id LIMIT $3`,
    [held.hats, held.audiences, limit, place],
  );
  return rows.map(({ count, ...row }) => ({
    ...row,
    kind: 'words-proposed',
    due: null,
    what: `${count === 1 ? '1 word is' : `${count} words are`} proposed for the glossary`,
    ask: 'Take up, mend or decline.',
    path: `/${row.place}/glossary`,
  }));
};
