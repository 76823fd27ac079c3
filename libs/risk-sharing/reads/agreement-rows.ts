import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
import type { ApprovalState } from '@folkmoot/sign-off/contract/open-sign-off.js';
import type { DeedMethod, Execution } from '../domain/executed-deed.js';
import type { PartChange } from '../terms/agreement-version.js';
import type { StoredTerms } from '../terms/agreement-terms.js';

/** What everybody of the place may know. */
export interface AgreementRow {
  readonly id: Id;
  /** Grows with whatever is told here, also of its versions. */
  readonly version: number;
  readonly place: string;
  readonly partnershipId: Id;
  readonly number: number;
  readonly title: string;
  readonly audience: string;
  readonly startedBy: Id;
  readonly createdAt: Date;
  /** The reader speaks for one of the parties. */
  readonly seenAsParty: boolean;
  /** Of the version that tells most: the one in force, else agreed, else in signature, else a draft. */
  readonly standing: string;
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  readonly parties: readonly { readonly id: Id; readonly name: string; readonly sector: string }[];
  readonly schemes: readonly { readonly title: string; readonly form: string | null }[];
  /** The sum of all contributions to pooled and other schemes, in pence as text. */
  readonly totalPence: string;
}

export interface VersionRow {
  readonly id: Id;
  readonly version: number;
  readonly n: number;
  readonly state: string;
  readonly standing: string;
  readonly terms: StoredTerms;
  readonly parts: Readonly<Record<string, PartChange>>;
  readonly termsHash: string | null;
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  readonly decisionKind: string | null;
  readonly decisionId: Id | null;
  readonly madeByName: string;
  readonly madeAt: Date;
  /** The number of its sign-off, and when that was opened and met. */
  readonly signOff: number | null;
  readonly sentAt: Date | null;
  readonly metAt: Date | null;
  /** In the order of the parties. */
  readonly approvals: readonly ApprovalRow[];
  /** The newest first. */
  readonly deeds: readonly DeedRow[];
}

export interface DeedRow {
  readonly id: Id;
  readonly method: DeedMethod;
  readonly executedOn: LocalDate;
  readonly executions: readonly Execution[];
  readonly correction: string;
  readonly filedByName: string | null;
  readonly filedForName: string;
  readonly filedAt: string;
  readonly sha256: string;
  readonly file: Pick<StoredFile, 'id' | 'name' | 'size' | 'scan'> | null;
}

export interface ApprovalRow {
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly state: ApprovalState;
  /** Its own signatory has signed that it is so. */
  readonly confirmed: boolean;
  readonly signedAt: string | null;
  readonly since: string;
  readonly lapsesOn: LocalDate | null;
  readonly openConditions: number;
}

/** In the order in which they tell of an agreement. */
const TELLING = `array_position(ARRAY['in-force', 'agreed', 'signing', 'draft', 'ended', 'superseded', 'withdrawn'], s.standing)`;

const rowsWhere = (where: string): string => `
  SELECT a.id, a.version + (SELECT coalesce(sum(o.version), 0)::int + count(s.met_at)::int FROM risk_sharing.agreement_version o
           JOIN risk_sharing.standing_version($2::date) s ON s.version_id = o.id WHERE o.agreement_id = a.id) AS version, p.slug AS place, a.partnership_id AS "partnershipId", a.number, a.title, a.audience, a.started_by AS "startedBy",
         a.created_at AS "createdAt", a.audience = ANY($1::text[]) AS "seenAsParty", v.standing, v.effective_from AS "effectiveFrom",
         v.effective_to AS "effectiveTo",
         coalesce((SELECT json_agg(json_build_object('id', t->>'id', 'name', t->>'name', 'sector', coalesce(o.sector, 'other')) ORDER BY place)
            FROM jsonb_array_elements(v.terms->'partners') WITH ORDINALITY AS one(t, place)
            LEFT JOIN partnerships.organisation_view o ON o.id = (t->>'id')::uuid), '[]') AS parties,
         coalesce((SELECT json_agg(json_build_object('title', t->>'title', 'form', t->>'form') ORDER BY place)
            FROM jsonb_array_elements(v.terms->'schemes') WITH ORDINALITY AS one(t, place)), '[]') AS schemes,
         (SELECT coalesce(sum(pence::numeric), 0)::text FROM jsonb_array_elements(v.terms->'schemes') s,
            jsonb_array_elements(s->'contributions') c, jsonb_array_elements_text(c->'pence') pence) AS "totalPence"
    FROM risk_sharing.agreement a JOIN partnerships.partnership_view p ON p.id = a.partnership_id
    CROSS JOIN LATERAL (SELECT one.*, s.standing FROM risk_sharing.agreement_version one
       JOIN risk_sharing.standing_version($2::date) s ON s.version_id = one.id
      WHERE one.agreement_id = a.id ORDER BY ${TELLING}, one.n DESC LIMIT 1) v
   WHERE (a.audience = ANY($1::text[]) OR a.summary_audience = ANY($1::text[])) AND ${where}`;

const IN_PLACE = `${rowsWhere('p.slug = $3')} ORDER BY a.number DESC LIMIT 200`;
const BY_NUMBER = rowsWhere('p.slug = $3 AND a.number = $4');
const BY_ID = rowsWhere('a.id = $3');

/** Newest first; the number of agreements in a place stays small, and 200 is far above it. */
export const agreementsIn = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  place: string,
): Promise<AgreementRow[]> => queries.rows(IN_PLACE, [scope.audiences, today, place]);

export const agreementByNumber = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  place: string,
  number: number,
): Promise<AgreementRow | null> => queries.row(BY_NUMBER, [scope.audiences, today, place, number]);

export const agreementById = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  id: Id,
): Promise<AgreementRow | null> => queries.row(BY_ID, [scope.audiences, today, id]);

const VERSION = `
  SELECT v.id, v.version, v.n, v.state, s.standing, v.terms, v.parts, v.terms_hash AS "termsHash", v.effective_from AS "effectiveFrom",
         v.effective_to AS "effectiveTo", v.decision_kind AS "decisionKind", v.decision_id AS "decisionId", coalesce(w.name, '') AS "madeByName", v.made_at AS "madeAt",
         s.sign_off AS "signOff", s.sent_at AS "sentAt", s.met_at AS "metAt",
         coalesce((SELECT json_agg(json_build_object('organisationId', o.id, 'organisationName', o.name, 'state', b.state,
                     'confirmed', b.confirmed, 'signedAt', b.signed_at, 'since', b.since, 'lapsesOn', b.lapses_on, 'openConditions', b.open_conditions) ORDER BY b.position)
            FROM sign_off.sign_off_view f JOIN sign_off.approval_view b ON b.sign_off_id = f.id
            JOIN partnerships.organisation_view o ON o.id = b.organisation_id
           WHERE f.subject_kind = 'agreement-version' AND f.subject_id = v.id AND f.number = s.sign_off), '[]') AS approvals,
         coalesce((SELECT json_agg(json_build_object('id', d.id, 'method', d.method, 'executedOn', d.executed_on, 'executions', d.executions,
                     'correction', d.correction, 'filedByName', filer.name, 'filedForName', o.name, 'filedAt', d.filed_at, 'sha256', d.sha256,
                     'file', CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'scan', f.scan) END)
                   ORDER BY d.filed_at DESC, d.id DESC)
            FROM risk_sharing.executed_deed d JOIN partnerships.organisation_view o ON o.id = d.filed_for
            LEFT JOIN access.person_view filer ON filer.id = d.filed_by
            LEFT JOIN files.file f ON f.id = d.file_id AND f.withdrawn_at IS NULL
           WHERE d.version_id = v.id), '[]') AS deeds
    FROM risk_sharing.agreement a JOIN risk_sharing.agreement_version v ON v.agreement_id = a.id
    JOIN risk_sharing.standing_version($2::date) s ON s.version_id = v.id
    LEFT JOIN access.person_view w ON w.id = v.made_by
   WHERE a.audience = ANY($1::text[])`;

export const versionRow = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  id: Id,
): Promise<VersionRow | null> => queries.row(`${VERSION} AND v.id = $3`, [scope.audiences, today, id]);

/** Newest first; none for those who speak for no party. */
export const versionsOf = (
  queries: Queries,
  scope: Scope,
  today: LocalDate,
  agreementId: Id,
): Promise<VersionRow[]> =>
  queries.rows(`${VERSION} AND a.id = $3 ORDER BY v.n DESC LIMIT 200`, [scope.audiences, today, agreementId]);
