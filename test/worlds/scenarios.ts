import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import type { StoredAssumptions } from '@folkmoot/risk-sharing/terms/assumptions.js';
import { agreementTold, startedAgreement } from './agreements.js';
import { corridorTerms } from './corridor-terms.js';
import type { PartnershipWorld } from './partnerships.js';

export const SCENARIO_FIELDS = `id version agreementId title audience organisationName released mayWorkOn assumptions
  illustration { id state progress versionOfAgreement inputHash engine outdated result }`;

export interface ScenarioTold {
  readonly id: Id;
  readonly version: number;
  readonly title: string;
  readonly audience: string;
  readonly organisationName: string;
  readonly released: boolean;
  readonly mayWorkOn: boolean;
  readonly assumptions: string;
  readonly illustration: {
    readonly id: Id;
    readonly state: string;
    readonly progress: number;
    readonly inputHash: string;
    readonly outdated: boolean;
    readonly result: string | null;
  } | null;
}

/** For the year of `corridorTerms`: one line of each kind but packages, and four rules. */
export const assumptions = (given: Partial<StoredAssumptions> = {}): StoredAssumptions => ({
  pastMonths: 0,
  correlationPercent: 30,
  trials: 1_000,
  seed: '20261121',
  lines: [
    {
      scheme: 's1',
      title: '',
      budgetPence: null,
      spentPence: '0',
      outlook: { kind: 'demand', middlePercent: 102, spreadPercent: 5 },
    },
    {
      scheme: 's2',
      title: '',
      budgetPence: null,
      spentPence: '0',
      outlook: { kind: 'judgement', low: '900000000', likely: '970000000', high: '1100000000' },
    },
    {
      scheme: 's3',
      title: '',
      budgetPence: null,
      spentPence: '0',
      outlook: { kind: 'contracted', spreadPercent: 0 },
    },
  ],
  tolerances: {},
  turnovers: {},
  compare: [{ kind: 'draft' }, { kind: 'family', code: 'contribution' }, { kind: 'family', code: 'fixed' }],
  ...given,
});

/** An agreement whose draft says all that `corridorTerms` says. */
export async function corridorAgreement(app: TestApp, world: PartnershipWorld): Promise<Id> {
  const { id, draft } = await startedAgreement(app, world);
  const { icb, council, trust } = world.organisations;
  await app.database.rows('UPDATE risk_sharing.agreement_version SET terms = $2::jsonb WHERE id = $1', [
    draft!.id,
    JSON.stringify(corridorTerms(icb, council, trust)),
  ]);
  return id;
}

export interface Answered {
  readonly told: ScenarioTold | null;
  readonly faults: readonly { readonly code: string; readonly path: string; readonly message: string }[];
}

/** Does one of the four deeds as somebody. */
export async function scenarioDeed(
  app: TestApp,
  deed: 'saveScenario' | 'runScenario' | 'cancelIllustration' | 'releaseScenario',
  input: object,
  by: Reader,
): Promise<Answered> {
  const type = `${deed[0]!.toUpperCase()}${deed.slice(1)}Input!`;
  const answer = await app.ask<any>(
    `mutation ($input: ${type}) { ${deed}(input: $input) { __typename ... on RiskScenario { ${SCENARIO_FIELDS} } ... on Refusal { faults { code path message } } } }`,
    { input: { requestId: requestId(), ...input } },
    by,
  );
  const told = answer[deed];
  return told.__typename === 'Refusal' ? { told: null, faults: told.faults } : { told, faults: [] };
}

export const scenarioTold = async (app: TestApp, id: Id, by: Reader): Promise<ScenarioTold | null> =>
  (await app.ask<any>(`query ($id: ID!) { riskScenario(id: $id) { ${SCENARIO_FIELDS} } }`, { id }, by))
    .riskScenario as ScenarioTold | null;

/** The trust’s, of an agreement with the board and the council. */
export async function savedScenario(
  app: TestApp,
  world: PartnershipWorld,
  given: {
    readonly agreementId?: Id;
    readonly assumptions?: StoredAssumptions;
    readonly by?: PersonReader;
  } = {},
): Promise<ScenarioTold & { readonly agreementId: Id }> {
  const agreementId = given.agreementId ?? (await corridorAgreement(app, world));
  const { told, faults } = await scenarioDeed(
    app,
    'saveScenario',
    {
      agreementId,
      id: null,
      version: 0,
      title: 'A hard winter',
      assumptions: JSON.stringify(given.assumptions ?? assumptions()),
    },
    given.by ?? world.member,
  );
  if (!told) throw new Error(JSON.stringify(faults));
  return { ...told, agreementId };
}

/** One that a server’s jobs have drawn, and the number of its agreement. */
export async function scenarioDrawn(
  app: TestApp,
  world: PartnershipWorld,
  by: PersonReader,
): Promise<{ readonly number: number; readonly id: Id }> {
  const { id, agreementId } = await savedScenario(app, world, { by });
  await scenarioDeed(app, 'runScenario', { id }, by);
  await drawn(app, id, by);
  return { id, number: (await agreementTold(app, agreementId, by))!.number };
}

/** Asks until the jobs have drawn it. */
export async function drawn(app: TestApp, id: Id, by: Reader): Promise<ScenarioTold> {
  for (let waited = 0; waited < 15_000; waited += 50) {
    const told = await scenarioTold(app, id, by);
    const state = told?.illustration?.state;
    if (told && state !== 'waiting' && state !== 'running') return told;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('It was not drawn.');
}
