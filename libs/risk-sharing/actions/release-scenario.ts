import { partiesAudience } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { SCENARIO, SCENARIO_RELEASED } from '../contract/scenario-events.js';
import type { IllustrationRun, Scenario } from '../terms/scenario.js';
import { mayMakeScenario, mayWorkOnScenario } from '../domain/scenario-policy.js';
import {
  latestRun,
  scenarioById,
  termsOfAgreement,
  type AgreementTermsSeen,
} from '../storage/scenario.store.js';
import { illustrationTable, scenarioTable } from '../storage/scenario.tables.js';
import { personOf } from './told.js';

export interface ReleaseScenarioInput extends Requested {
  readonly id: Id;
  /** The run that was seen: what is released is what was looked at. */
  readonly illustrationId: Id;
}

interface Found {
  readonly scenario: Scenario;
  readonly agreement: AgreementTermsSeen;
  readonly run: IllustrationRun | null;
}

/** A copy of the scenario and of its figures for all parties, with the tolerances and turnovers in it. The copy stays. */
export const releaseScenario = defineAction<ReleaseScenarioInput, Found, { id: Id }>({
  name: 'risk-sharing.release-scenario',

  async find({ id }, { tx, scope }) {
    const scenario = isId(id) ? await scenarioById(tx, scope, id) : null;
    const agreement = scenario && (await termsOfAgreement(tx, scope, scenario.agreementId));
    return scenario && agreement && { scenario, agreement, run: await latestRun(tx, scope, id) };
  },

  may: (scope, { scenario, agreement }) =>
    mayWorkOnScenario(scope, scenario) && mayMakeScenario(scope, agreement),

  decide({ scenario, agreement, run }, { illustrationId }, at) {
    if (run?.state !== 'done' || run.id !== illustrationId)
      return refused(
        refusal(
          fault(
            'scenario/nothing-to-release',
            '',
            'Only figures that you have seen can be released. Draw the illustration first, and look at it.',
          ),
        ),
      );
    const { personId, organisationId } = personOf(at.scope);
    const audience = partiesAudience(agreement.id);
    const copy: Scenario = {
      ...scenario,
      id: at.newId(),
      version: 1,
      audience,
      // What was drawn, not what somebody has typed since.
      assumptions: run.made.assumptions,
      madeBy: personId,
      madeAt: at.now,
      changedAt: at.now,
      copyOf: scenario.id,
    };
    return done({
      rows: [
        insert(scenarioTable, copy),
        insert(illustrationTable, { ...run, id: at.newId(), version: 1, scenarioId: copy.id, audience }),
      ],
      events: [
        {
          type: SCENARIO_RELEASED,
          subject: { kind: SCENARIO, id: copy.id },
          audience,
          streams: [`partnership/${agreement.partnershipId}`],
          data: { organisation: organisationId, inputHash: run.inputHash },
        },
      ],
      result: { id: copy.id },
    });
  },
});
