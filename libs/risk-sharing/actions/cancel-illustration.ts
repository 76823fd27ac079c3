import { isId, type Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { ILLUSTRATION_CANCELLED, SCENARIO } from '../contract/scenario-events.js';
import type { IllustrationRun, Scenario } from '../terms/scenario.js';
import { mayWorkOnScenario } from '../domain/scenario-policy.js';
import { latestRun, scenarioById } from '../storage/scenario.store.js';
import { illustrationTable } from '../storage/scenario.tables.js';

export interface CancelIllustrationInput extends Requested {
  /** The scenario’s. */
  readonly id: Id;
}

interface Found {
  readonly scenario: Scenario;
  readonly run: IllustrationRun | null;
}

/** Whoever draws it sees this within a quarter of a second and stops. One that ended meanwhile stays as it ended. */
export const cancelIllustration = defineAction<CancelIllustrationInput, Found, { id: Id }>({
  name: 'risk-sharing.cancel-illustration',

  async find({ id }, { tx, scope }) {
    const scenario = isId(id) ? await scenarioById(tx, scope, id) : null;
    return scenario && { scenario, run: await latestRun(tx, scope, id) };
  },

  may: (scope, { scenario }) => mayWorkOnScenario(scope, scenario),

  decide({ scenario, run }, _input, { now }) {
    if (run?.state !== 'waiting' && run?.state !== 'running')
      return done({ rows: [], events: [], result: { id: scenario.id } });
    return done({
      rows: [update(illustrationTable, run, { state: 'cancelled', endedAt: now })],
      events: [
        {
          type: ILLUSTRATION_CANCELLED,
          subject: { kind: SCENARIO, id: scenario.id },
          audience: scenario.audience,
          streams: [scenario.audience],
          data: { illustration: run.id },
        },
      ],
      result: { id: scenario.id },
    });
  },
});
