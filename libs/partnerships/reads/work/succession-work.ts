import type { Id } from '@folkmoot/kernel/id.js';
import { dayInWords, startOfDay, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import type { Holdings } from '../../contract/holdings.js';
import { holdingRows } from '../../storage/succession.store.js';
import { OFFICER_HATS, placesRun } from './officer-hats.js';

interface Waiting {
  readonly endedId: Id;
  readonly ended: string;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
  /** From when it had ended, or others went on with its work. */
  readonly since: LocalDate;
  readonly things: number;
}

/** Organisations that ended or have successors and still hold something in a place that one runs; earliest first. */
export const successionWork =
  (holdings: Holdings): WorkSource =>
  async (queries, worker) => {
    const places = placesRun(worker);
    if (places.length === 0) return [];
    const { held, today, place, limit } = worker;
    const rows = await queries.rows<Waiting>(
      `WITH ${heldFrom('$1', '$2')}, ${OFFICER_HATS},
            kept AS (SELECT partnership_id, organisation_id, count(*)::int AS things FROM (${holdingRows(holdings)}) h
                      WHERE partnership_id = ANY ($5::uuid[]) AND audience = ANY ($2::text[]) GROUP BY 1, 2)
       SELECT p.slug AS place, p.name AS "placeName", officer.hat AS "organisationId", o.id AS "endedId", o.name AS ended, e.since, kept.things
         FROM kept JOIN officer ON officer.place_id = kept.partnership_id
         JOIN partnerships.partnership_view p ON p.id = kept.partnership_id
         JOIN partnerships.organisation_view o ON o.id = kept.organisation_id
         JOIN LATERAL (SELECT max(since) AS since FROM (
                SELECT valid_to + 1 AS since FROM partnerships.organisation WHERE id = kept.organisation_id AND valid_to < $3
                UNION ALL
                SELECT coalesce(since, '1974-04-01') FROM partnerships.succession_view WHERE organisation_id = kept.organisation_id AND coalesce(since <= $3, true)) told) e
           ON e.since IS NOT NULL
        WHERE NOT EXISTS (SELECT FROM partnerships.succession_settled s
                           WHERE s.partnership_id = kept.partnership_id AND s.organisation_id = kept.organisation_id AND s.settled_on >= e.since)
          AND ${inPlace('p.slug', '$6')}
        ORDER BY e.since, p.name, o.name LIMIT $4`,
      [held.hats, held.audiences, today, limit, places, place],
    );
    return rows.map(({ endedId, ended, since, things, ...row }) => ({
      ...row,
      id: `${row.place} ${endedId}`,
      kind: 'succession',
      due: null,
      since: startOfDay(since),
      what: `${ended} ended or merged`,
      ask: `Since ${dayInWords(since)}. Check what it still holds here: ${things} ${things === 1 ? 'thing' : 'things'} to move, end or keep.`,
      path: `/${row.place}/members/ended/${endedId}`,
    }));
  };
