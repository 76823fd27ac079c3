import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { StoredFile } from '@folkmoot/platform/files/stored-file.js';
import type { ApprovalState, RouteKind } from '../domain/approval.js';
import type { PartyStanding, SignOffRule } from '../domain/rule.js';
import type { SignOffState } from '../domain/sign-off.js';

export interface ConditionRow {
  readonly id: Id;
  readonly version: number;
  readonly position: number;
  readonly words: string;
  readonly ownerOrganisationId: Id;
  readonly ownerName: string;
  readonly ownerPersonName: string | null;
  readonly due: LocalDate | null;
  readonly shown: string;
  readonly met: boolean;
  readonly metAt: string | null;
}

export interface PartyRow {
  readonly id: Id;
  readonly version: number;
  readonly organisationId: Id;
  readonly organisationName: string;
  /** The organisation that was asked first, and ended or merged before it signed. */
  readonly insteadOfName: string | null;
  readonly state: ApprovalState;
  readonly confirmed: boolean;
  readonly lapsesOn: LocalDate | null;
  readonly since: string;
  readonly signedAt: string | null;
  readonly signedByName: string | null;
  readonly routeKind: RouteKind | null;
  readonly body: string | null;
  readonly decidedOn: LocalDate | null;
  readonly minute: string | null;
  readonly words: string | null;
  readonly recordedByName: string | null;
  readonly recordedForName: string | null;
  readonly file: Pick<StoredFile, 'id' | 'name' | 'size' | 'scan'> | null;
  readonly conditions: readonly ConditionRow[];
  /** Somebody signs for the organisation. */
  readonly hasSignatory: boolean;
}

/** A sign-off with all its parties; what everybody sees who sees it at all. */
export interface SignOffRow {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly place: string;
  readonly placeName: string;
  readonly number: number;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly title: string;
  readonly audience: string;
  readonly manifestHash: string;
  readonly rule: SignOffRule;
  readonly minorWords: string;
  readonly state: SignOffState;
  readonly openedForName: string;
  readonly openedAt: Date;
  readonly metAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly parties: readonly PartyRow[];
}

const PARTIES = `(SELECT json_agg(json_build_object(
    'id', a.id, 'version', a.version, 'organisationId', a.organisation_id, 'organisationName', o.name, 'insteadOfName', former.name, 'state', a.state, 'confirmed', a.confirmed,
    'lapsesOn', a.lapses_on, 'since', a.since, 'signedAt', a.signed_at, 'signedByName', signer.name,
    'routeKind', t.route_kind, 'body', t.body, 'decidedOn', t.decided_on, 'minute', t.minute, 'words', t.words,
    'recordedByName', recorder.name, 'recordedForName', recorded_for.name,
    'file', CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'name', f.name, 'size', f.size, 'scan', f.scan) END,
    'conditions', coalesce((SELECT json_agg(json_build_object('id', c.id, 'version', c.version, 'position', c.position, 'words', c.words,
        'ownerOrganisationId', c.owner_organisation_id, 'ownerName', owner.name, 'ownerPersonName', person.name, 'due', c.due, 'shown', c.shown,
        'met', c.met_at IS NOT NULL, 'metAt', c.met_at) ORDER BY c.position)
      FROM sign_off.condition c JOIN partnerships.organisation_view owner ON owner.id = c.owner_organisation_id
      LEFT JOIN access.person_view person ON person.id = c.owner_person_id WHERE c.statement_id = a.statement_id), '[]'::json),
    'hasSignatory', EXISTS (SELECT FROM audience."grant" g WHERE g.audience = 'organisation/' || a.organisation_id AND g.role = 'signatory' AND g.withdrawn_at IS NULL)
  ) ORDER BY a.position)
  FROM sign_off.approval a JOIN partnerships.organisation_view o ON o.id = a.organisation_id
  LEFT JOIN partnerships.organisation_view former ON former.id = a.instead_of
  LEFT JOIN sign_off.statement t ON t.id = a.statement_id
  LEFT JOIN access.person_view signer ON signer.id = a.signed_by
  LEFT JOIN access.person_view recorder ON recorder.id = t.recorded_by
  LEFT JOIN partnerships.organisation_view recorded_for ON recorded_for.id = t.recorded_for
  LEFT JOIN files.file f ON f.id = t.evidence_file_id AND f.withdrawn_at IS NULL
  WHERE a.sign_off_id = s.id)`;

const SELECT = `SELECT s.id, s.version, s.partnership_id AS "partnershipId", place.slug AS place, place.name AS "placeName", s.number,
    s.subject_kind AS "subjectKind", s.subject_id AS "subjectId", s.title, s.audience, s.manifest_hash AS "manifestHash", s.rule, s.minor_words AS "minorWords",
    s.state, opener.name AS "openedForName", s.opened_at AS "openedAt", s.met_at AS "metAt", s.withdrawn_at AS "withdrawnAt", ${PARTIES} AS parties
  FROM sign_off.sign_off s JOIN partnerships.partnership_view place ON place.id = s.partnership_id
  JOIN partnerships.organisation_view opener ON opener.id = s.opened_for`;

export const signOffById = (queries: Queries, scope: Scope, id: Id): Promise<SignOffRow | null> =>
  queries.row<SignOffRow>(`${SELECT} WHERE s.id = $1 AND s.audience = ANY($2::text[])`, [
    id,
    scope.audiences,
  ]);

export const signOffNumbered = (
  queries: Queries,
  scope: Scope,
  place: string,
  number: number,
): Promise<SignOffRow | null> =>
  queries.row<SignOffRow>(
    `${SELECT} WHERE place.slug = $1 AND s.number = $2 AND s.audience = ANY($3::text[])`,
    [place, number, scope.audiences],
  );

/** Those that wait first, the longest waiting above; then what was met or withdrawn, newest first. */
export const signOffsOf = (queries: Queries, scope: Scope, place: string): Promise<SignOffRow[]> =>
  queries.rows<SignOffRow>(
    `${SELECT} WHERE place.slug = $1 AND s.audience = ANY($2::text[])
      ORDER BY s.state = 'open' DESC, CASE WHEN s.state = 'open' THEN s.opened_at END, s.number DESC LIMIT 200`,
    [place, scope.audiences],
  );

export const manifestOf = async (queries: Queries, scope: Scope, id: Id): Promise<string> =>
  (
    await queries.row<{ manifest: string }>(
      'SELECT manifest FROM sign_off.sign_off WHERE id = $1 AND audience = ANY($2::text[])',
      [id, scope.audiences],
    )
  )?.manifest ?? '';

export interface OwnerChoice {
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly personId: Id | null;
  readonly personName: string | null;
}

/** Who may see to a condition: a party, or somebody who speaks for it. */
export const ownerChoices = (queries: Queries, signOffId: Id): Promise<OwnerChoice[]> =>
  queries.rows<OwnerChoice>(
    `SELECT o.id AS "organisationId", o.name AS "organisationName", r.person_id AS "personId", p.name AS "personName"
       FROM sign_off.approval a JOIN partnerships.organisation_view o ON o.id = a.organisation_id
       CROSS JOIN LATERAL (SELECT NULL::uuid AS person_id UNION ALL
         SELECT DISTINCT v.person_id FROM partnerships.representation_view v WHERE v.organisation_id = o.id AND v.standing = 'confirmed') r
       LEFT JOIN access.person_view p ON p.id = r.person_id
      WHERE a.sign_off_id = $1 ORDER BY a.position, p.name NULLS FIRST LIMIT 500`,
    [signOffId],
  );

/** What the rule asks of a party. */
export const standingOfRow = (party: PartyRow): PartyStanding => ({
  organisationId: party.organisationId,
  state: party.state,
  confirmed: party.confirmed,
  lapsesOn: party.lapsesOn,
  openConditions: party.conditions.filter((one) => !one.met).length,
});
