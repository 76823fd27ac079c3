import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, holds, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';

type Ask = 'sign' | 'sign-recorded' | 'say' | 'show-condition' | 'accept-condition';

interface Waiting {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly ask: Ask;
  readonly due: LocalDate | null;
  readonly since: Date;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
}

/** Whether the person `$2` signs for the organisation of their hat. */
const SIGNS = `EXISTS (SELECT FROM audience."grant" g WHERE g.person_id = $2 AND g.organisation_id = h.hat
  AND g.audience = 'organisation/' || h.hat AND g.role = 'signatory' AND g.withdrawn_at IS NULL)`;

/**
 * What waits for a person, across all their hats: for their organisation's decision or signature, for a condition that it owns to be
 * shown, and for whoever signs for it to say that a condition it set is met.
 */
export const signOffWork: WorkSource = async (queries, { personId, held, place, limit }) => {
  const rows = await queries.rows<Waiting>(
    `WITH ${heldFrom('$1', '$3')}, hats AS (SELECT DISTINCT hat FROM held)
     SELECT w.*, place.slug AS place, place.name AS "placeName" FROM (
       SELECT a.id::text, s.number, s.title, s.audience, s.partnership_id, h.hat AS "organisationId", NULL::date AS due, a.since,
              CASE WHEN NOT ${SIGNS} THEN 'say' WHEN a.state = 'pending' THEN 'sign' ELSE 'sign-recorded' END AS ask
         FROM hats h JOIN sign_off.approval a ON a.organisation_id = h.hat AND NOT a.confirmed
         JOIN sign_off.sign_off s ON s.id = a.sign_off_id AND s.state = 'open'
        WHERE ${holds('h.hat', `'organisation/' || h.hat`)} AND (a.state = 'pending' OR ${SIGNS})
       UNION ALL
       SELECT c.id::text, s.number, s.title, s.audience, s.partnership_id, h.hat, c.due, coalesce(c.shown_at, a.since),
              CASE WHEN a.organisation_id = h.hat AND ${SIGNS} AND c.shown <> '' THEN 'accept-condition' ELSE 'show-condition' END
         FROM hats h JOIN sign_off.condition c ON c.met_at IS NULL
         JOIN sign_off.approval a ON a.statement_id = c.statement_id AND a.confirmed
         JOIN sign_off.sign_off s ON s.id = c.sign_off_id AND s.state = 'open'
        WHERE ${holds('h.hat', `'organisation/' || h.hat`)}
          AND ((c.owner_organisation_id = h.hat AND (c.owner_person_id IS NULL OR c.owner_person_id = $2) AND c.shown = '')
            OR (a.organisation_id = h.hat AND c.shown <> '' AND ${SIGNS}))
     ) w JOIN partnerships.partnership_view place ON place.id = w.partnership_id
      WHERE ${holds('w."organisationId"', 'w.audience')} AND ${inPlace('place.slug', '$5')}
      ORDER BY w.due NULLS LAST, w.since, w.id LIMIT $4`,
    [held.hats, personId, held.audiences, limit, place],
  );
  return rows.map(({ id, number, title, ask, due, since, place: slug, placeName, organisationId }) => ({
    id,
    kind: 'sign-off',
    place: slug,
    placeName,
    organisationId,
    due,
    since,
    what: `Sign-off ${number}: ${title}`,
    ask: ASKS[ask],
    path: `/${slug}/sign-offs/${number}${ask === 'sign' || ask === 'sign-recorded' ? '/sign' : ''}`,
  }));
};

const ASKS: Readonly<Record<Ask, string>> = {
  sign: 'Your organisation is asked to approve it: sign what it decided.',
  'sign-recorded': 'A decision of your organisation was recorded: it counts when you sign it.',
  say: 'Your organisation is asked to approve it: bring its decision, or ask whoever signs for it.',
  'show-condition': 'Your organisation sees to a condition of it: say what shows that it is met.',
  'accept-condition': 'Somebody showed that a condition of your organisation is met: say whether it is.',
};
