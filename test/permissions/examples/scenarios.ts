import { savedScenario, scenarioDeed, assumptions, corridorAgreement } from '../../worlds/scenarios.js';
import type { ProbeWorld } from '../probe-world.js';
import { ask, deed } from '../probe.js';
import type { ProbedOperation } from './all.js';

/** No job draws here, and one at a time may wait: what was asked for before is over. */
async function saved(at: ProbeWorld) {
  await at.app.database.rows(
    `UPDATE risk_sharing.illustration SET state = 'cancelled' WHERE state IN ('waiting', 'running')`,
  );
  return savedScenario(at.app, at.world);
}

/** What the trust assumes of an agreement with the council and the board: before it releases it, nobody else’s. */
export const scenarioExamples: Readonly<Record<string, ProbedOperation>> = {
  riskScenarios: {
    hidden: true,
    call: async (at) =>
      ask(
        'riskScenarios',
        { agreementId: ['ID!', await corridorAgreement(at.app, at.world)] },
        '{ mayMake terms }',
      ),
  },
  'riskScenarios (with those of one’s own organisation)': {
    hidden: true,
    call: async (at) => {
      const { id, agreementId } = await saved(at);
      return ask(
        'riskScenarios',
        { agreementId: ['ID!', agreementId] },
        '{ scenarios { id } }',
        (answer: { scenarios: { id: string }[] } | null) =>
          answer?.scenarios.some((one) => one.id === id) === true,
      );
    },
  },
  riskScenario: {
    hidden: true,
    call: async (at) =>
      ask('riskScenario', { id: ['ID!', (await saved(at)).id] }, '{ id title assumptions }'),
  },
  saveScenario: {
    observers: 'Whoever speaks for a party may assume what they like, for their own organisation alone.',
    call: async (at) =>
      deed('saveScenario', 'SaveScenarioInput', {
        agreementId: await corridorAgreement(at.app, at.world),
        id: null,
        version: 0,
        title: 'A hard winter',
        assumptions: JSON.stringify(assumptions()),
      }),
  },
  runScenario: {
    call: async (at) => deed('runScenario', 'RunScenarioInput', { id: (await saved(at)).id }),
  },
  cancelIllustration: {
    call: async (at) => deed('cancelIllustration', 'CancelIllustrationInput', { id: (await saved(at)).id }),
  },
  releaseScenario: {
    call: async (at) => {
      const { id } = await saved(at);
      const { told } = await scenarioDeed(at.app, 'runScenario', { id }, at.world.member);
      await at.app.database.rows(
        `UPDATE risk_sharing.illustration SET state = 'done', result = '{}' WHERE id = $1`,
        [told!.illustration!.id],
      );
      return deed('releaseScenario', 'ReleaseScenarioInput', {
        id,
        illustrationId: told!.illustration!.id,
      });
    },
  },
};
