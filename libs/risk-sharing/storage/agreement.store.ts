import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { Agreement } from '../domain/agreement.js';
import type { AgreementVersion } from '../terms/agreement-version.js';

/** An agreement with one of its versions, as a party sees both. */
export interface VersionSeen {
  readonly agreement: Agreement & { readonly place: string };
  readonly version: AgreementVersion;
}

const AGREEMENT = `json_build_object('id', a.id, 'version', a.version, 'partnershipId', a.partnership_id, 'number', a.number, 'title', a.title,
  'audience', a.audience, 'summaryAudience', a.summary_audience, 'startedBy', a.started_by, 'createdAt', a.created_at, 'place', p.slug) AS agreement`;
const VERSION = `json_build_object('id', v.id, 'version', v.version, 'agreementId', v.agreement_id, 'n', v.n, 'state', v.state, 'terms', v.terms,
  'parts', v.parts, 'termsHash', v.terms_hash, 'effectiveFrom', v.effective_from, 'effectiveTo', v.effective_to,
  'decisionKind', v.decision_kind, 'decisionId', v.decision_id, 'madeBy', v.made_by, 'madeAt', v.made_at) AS version`;
const FROM = `FROM risk_sharing.agreement a JOIN partnerships.partnership_view p ON p.id = a.partnership_id
  JOIN risk_sharing.agreement_version v ON v.agreement_id = a.id`;

type Told<T, Day extends keyof T> = Omit<T, Day> & Record<Day, string>;
interface Row {
  readonly agreement: Told<VersionSeen['agreement'], 'createdAt'>;
  readonly version: Told<AgreementVersion, 'madeAt'>;
}

const read = (row: Row | null): VersionSeen | null =>
  row && {
    agreement: { ...row.agreement, createdAt: new Date(row.agreement.createdAt) },
    version: { ...row.version, madeAt: new Date(row.version.madeAt) },
  };

/** One version, by its id; null where the reader speaks for none of the parties. */
export const versionById = async (queries: Queries, scope: Scope, id: Id): Promise<VersionSeen | null> =>
  read(
    await queries.row<Row>(
      `SELECT ${AGREEMENT}, ${VERSION} ${FROM} WHERE v.id = $1 AND a.audience = ANY($2::text[])`,
      [id, scope.audiences],
    ),
  );

/** The version that is being drafted or signed, else the newest one. */
export const agreementAt = async (
  queries: Queries,
  scope: Scope,
  place: string,
  number: number,
): Promise<VersionSeen | null> =>
  read(
    await queries.row<Row>(
      `SELECT ${AGREEMENT}, ${VERSION} ${FROM} WHERE p.slug = $1 AND a.number = $2 AND a.audience = ANY($3::text[])
        ORDER BY v.state = 'draft' DESC, v.n DESC LIMIT 1`,
      [place, number, scope.audiences],
    ),
  );

/** The newest version after this one that is drafted, signed or agreed: what would follow it. */
export const newerVersion = async (queries: Queries, scope: Scope, id: Id): Promise<VersionSeen | null> =>
  read(
    await queries.row<Row>(
      `SELECT ${AGREEMENT}, ${VERSION} ${FROM} JOIN risk_sharing.agreement_version one ON one.id = $1 AND one.agreement_id = a.id
        WHERE v.n > one.n AND v.state <> 'withdrawn' AND a.audience = ANY($2::text[]) ORDER BY v.n DESC LIMIT 1`,
      [id, scope.audiences],
    ),
  );

/** Every version of an agreement, newest first, whoever may see it, and whether all have signed it. */
export const versionsAnyone = async (
  queries: Queries,
  agreementId: Id,
): Promise<(VersionSeen & { signed: boolean })[]> =>
  (
    await queries.rows<Row & { signed: boolean }>(
      `SELECT ${AGREEMENT}, ${VERSION}, EXISTS (SELECT FROM sign_off.sign_off_view s
          WHERE s.subject_kind = 'agreement-version' AND s.subject_id = v.id AND s.met_at IS NOT NULL) AS signed
         ${FROM} WHERE a.id = $1 ORDER BY v.n DESC LIMIT 500`,
      [agreementId],
    )
  ).map((row) => ({ ...read(row)!, signed: row.signed }));

/** The newest version of each agreement that is not dropped, whoever may see it: for the officers of a place who carry on what an organisation held. */
export const newestOfParties = async (
  queries: Queries,
  partnershipId: Id,
  partyIds: readonly Id[],
): Promise<(VersionSeen & { partyId: Id })[]> =>
  (
    await queries.rows<Row & { partyId: Id }>(
      `SELECT DISTINCT ON (y.id) y.id AS "partyId", ${AGREEMENT}, ${VERSION} ${FROM} JOIN audience.party y ON y.audience = a.audience
        WHERE a.partnership_id = $1 AND y.id = ANY($2::uuid[]) AND y.until IS NULL AND v.state <> 'withdrawn' ORDER BY y.id, v.n DESC`,
      [partnershipId, partyIds],
    )
  ).map((row) => ({ ...read(row)!, partyId: row.partyId }));
