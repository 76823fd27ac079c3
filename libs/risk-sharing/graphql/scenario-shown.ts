import type { Id } from '@folkmoot/kernel/id.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import type { Queries } from '@folkmoot/platform/database/database.js';
import { hashOfInput, madeOf } from '../actions/run-scenario.js';
import { mayWorkOnScenario } from '../domain/scenario-policy.js';
import { latestRun, scenarioById, termsOfAgreement } from '../storage/scenario.store.js';
import type { RiskScenarioType } from './scenario.type.js';

export async function scenarioShown(
  queries: Queries,
  scope: Scope,
  id: Id,
): Promise<RiskScenarioType | null> {
  const scenario = await scenarioById(queries, scope, id);
  if (!scenario) return null;
  const [run, agreement, organisation] = await Promise.all([
    latestRun(queries, scope, id),
    termsOfAgreement(queries, scope, scenario.agreementId),
    queries.row<{ name: string }>('SELECT name FROM partnerships.organisation_view WHERE id = $1', [
      scenario.organisationId,
    ]),
  ]);
  return {
    id: scenario.id,
    version: scenario.version,
    agreementId: scenario.agreementId,
    title: scenario.title,
    audience: scenario.audience,
    organisationName: organisation?.name ?? '',
    released: scenario.copyOf !== null,
    mayWorkOn: mayWorkOnScenario(scope, scenario),
    assumptions: JSON.stringify(scenario.assumptions),
    illustration: run && {
      id: run.id,
      state: run.state,
      progress: run.progress,
      versionOfAgreement: run.termsN,
      inputHash: run.inputHash,
      engine: run.engine,
      outdated: !agreement || hashOfInput(madeOf(agreement.terms, scenario.assumptions)) !== run.inputHash,
      result: run.result && JSON.stringify(run.result),
      made: JSON.stringify(run.made),
      askedAt: run.askedAt,
    },
  };
}
