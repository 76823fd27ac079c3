import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import type { IllustrationRun, Scenario } from '../terms/scenario.js';
import type { StoredTerms } from '../terms/agreement-terms.js';

const SCENARIO = `s.id, s.version, s.agreement_id AS "agreementId", s.organisation_id AS "organisationId", s.audience, s.title, s.assumptions,
  s.made_by AS "madeBy", s.made_at AS "madeAt", s.changed_at AS "changedAt", s.copy_of AS "copyOf"`;

const RUN = `i.id, i.version, i.scenario_id AS "scenarioId", i.audience, i.state, i.progress, i.terms_n AS "termsN", i.made,
  i.input_hash AS "inputHash", i.engine, i.result, i.asked_by AS "askedBy", i.asked_at AS "askedAt", i.ended_at AS "endedAt"`;

/** The terms that a scenario is about: the draft’s, else of what is being signed or agreed, the newest. */
export interface AgreementTermsSeen {
  readonly id: Id;
  readonly place: string;
  readonly partnershipId: Id;
  readonly number: number;
  readonly title: string;
  readonly audience: Audience;
  readonly n: number;
  readonly terms: StoredTerms;
}

const TERMS = `
  SELECT a.id, p.slug AS place, a.partnership_id AS "partnershipId", a.number, a.title, a.audience, v.n, v.terms
    FROM risk_sharing.agreement a JOIN partnerships.partnership_view p ON p.id = a.partnership_id
    JOIN risk_sharing.agreement_version v ON v.agreement_id = a.id
   WHERE a.audience = ANY($1::text[]) AND a.id = $2
   ORDER BY v.state = 'draft' DESC, v.state = 'signing' DESC, v.n DESC LIMIT 1`;

export const termsOfAgreement = (
  queries: Queries,
  scope: Scope,
  agreementId: Id,
): Promise<AgreementTermsSeen | null> => queries.row(TERMS, [scope.audiences, agreementId]);

export const scenarioById = (queries: Queries, scope: Scope, id: Id): Promise<Scenario | null> =>
  queries.row(
    `SELECT ${SCENARIO} FROM risk_sharing.scenario s WHERE s.id = $1 AND s.audience = ANY($2::text[])`,
    [id, scope.audiences],
  );

export const latestRun = (queries: Queries, scope: Scope, scenarioId: Id): Promise<IllustrationRun | null> =>
  queries.row(
    `SELECT ${RUN} FROM risk_sharing.illustration i WHERE i.scenario_id = $1 AND i.audience = ANY($2::text[])
      ORDER BY i.asked_at DESC, i.id DESC LIMIT 1`,
    [scenarioId, scope.audiences],
  );

export const runById = (queries: Queries, scope: Scope, id: Id): Promise<IllustrationRun | null> =>
  queries.row(
    `SELECT ${RUN} FROM risk_sharing.illustration i WHERE i.id = $1 AND i.audience = ANY($2::text[])`,
    [id, scope.audiences],
  );

/** How many runs of an organisation are not done, and how many of everybody’s. */
export const openRuns = async (
  queries: Queries,
  audience: Audience,
): Promise<{ readonly own: number; readonly all: number }> =>
  (await queries.row<{ own: number; all: number }>(
    `SELECT count(*) FILTER (WHERE audience = $1)::int AS own, count(*)::int AS "all"
       FROM risk_sharing.illustration WHERE state IN ('waiting', 'running')`,
    [audience],
  ))!;

export interface ScenarioRow {
  readonly id: Id;
  readonly version: number;
  readonly title: string;
  readonly organisationId: Id;
  readonly organisationName: string;
  readonly released: boolean;
  readonly changedAt: Date;
  readonly state: IllustrationRun['state'] | null;
}

/** Own ones and those that others released, the newest first. */
export const scenariosOf = (queries: Queries, scope: Scope, agreementId: Id): Promise<ScenarioRow[]> =>
  queries.rows(
    `SELECT s.id, s.version, s.title, s.organisation_id AS "organisationId", coalesce(o.name, '') AS "organisationName",
            s.copy_of IS NOT NULL AS released, s.changed_at AS "changedAt",
            (SELECT i.state FROM risk_sharing.illustration i WHERE i.scenario_id = s.id ORDER BY i.asked_at DESC, i.id DESC LIMIT 1) AS state
       FROM risk_sharing.scenario s LEFT JOIN partnerships.organisation_view o ON o.id = s.organisation_id
      WHERE s.agreement_id = $1 AND s.audience = ANY($2::text[])
      ORDER BY s.changed_at DESC, s.id DESC LIMIT 100`,
    [agreementId, scope.audiences],
  );
