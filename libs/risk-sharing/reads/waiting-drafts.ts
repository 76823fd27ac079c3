import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { heldFrom, holds, inPlace, type WorkSource } from '@folkmoot/platform/work/work-sources.js';
import { agreementTermsShape, type StoredTerms } from '../terms/agreement-terms.js';
import { versionGaps } from '../terms/version-gaps.js';

interface Waiting {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly n: number;
  readonly terms: StoredTerms;
  readonly effectiveFrom: LocalDate | null;
  readonly since: Date;
  /** Whether the person may send it, as a signatory of the hat or as who started it. */
  readonly sends: boolean;
  readonly place: string;
  readonly placeName: string;
  readonly organisationId: Id;
}

/** Each draft once, under the hat that may do most with it. */
const DRAFTS = `
  SELECT DISTINCT ON (v.id) v.id, a.number, a.title, v.n, v.terms, v.effective_from AS "effectiveFrom", v.made_at AS since,
         (a.started_by = $2 OR EXISTS (SELECT FROM audience."grant" g WHERE g.person_id = $2 AND g.organisation_id = h.hat
            AND g.audience = 'organisation/' || h.hat AND g.role = 'signatory' AND g.withdrawn_at IS NULL)) AS sends,
         p.slug AS place, p.name AS "placeName", h.hat AS "organisationId"
    FROM (SELECT DISTINCT hat FROM held) h
    JOIN risk_sharing.agreement a ON ${holds('h.hat', 'a.audience')}
    JOIN risk_sharing.agreement_version v ON v.agreement_id = a.id AND v.state = 'draft'
    JOIN partnerships.partnership_view p ON p.id = a.partnership_id
   WHERE ${inPlace('p.slug', '$5')} ORDER BY v.id, sends DESC, h.hat`;

/** Drafts that something is missing in, for all who speak for a party; and complete ones, for whoever may send them. */
export const draftWork: WorkSource = async (queries, { personId, held, place, limit }) => {
  const rows = await queries.rows<Waiting>(
    `WITH ${heldFrom('$1', '$3')} SELECT * FROM (${DRAFTS}) draft ORDER BY since, id LIMIT $4`,
    [held.hats, personId, held.audiences, limit, place],
  );
  return rows.flatMap(({ terms, effectiveFrom, sends, number, title, n, ...row }) => {
    const missing = versionGaps(agreementTermsShape.parse(terms), effectiveFrom).length;
    if (missing === 0 && !sends) return [];
    return [
      {
        ...row,
        kind: missing === 0 ? 'agreement-to-send' : 'agreement-draft',
        due: null,
        what: `Agreement ${String(number)}${n > 1 ? `, version ${String(n)}` : ''}: ${title}`,
        ask:
          missing === 0
            ? 'Nothing is missing in the draft: send it to all parties for signature.'
            : `${missing === 1 ? '1 thing is' : `${String(missing)} things are`} still to be done in the draft before it can be signed.`,
        path: `/${row.place}/agreements/${String(number)}`,
      },
    ];
  });
};
