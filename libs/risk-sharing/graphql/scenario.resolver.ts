import { Args, ID, Resolver } from '@nestjs/graphql';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { cancelIllustration } from '../actions/cancel-illustration.js';
import { releaseScenario } from '../actions/release-scenario.js';
import { runScenario } from '../actions/run-scenario.js';
import { saveScenario } from '../actions/save-scenario.js';
import { mayMakeScenario } from '../domain/scenario-policy.js';
import { scenariosOf, termsOfAgreement } from '../storage/scenario.store.js';
import { scenarioShown } from './scenario-shown.js';
import {
  CancelIllustrationInputType,
  ReleaseScenarioInputType,
  RiskScenariosType,
  RiskScenarioType,
  RunScenarioInputType,
  SaveScenarioInputType,
} from './scenario.type.js';

@Resolver(() => RiskScenarioType)
export class ScenarioResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
  ) {}

  @Ask(() => RiskScenariosType, { nullable: true, who: signedIn() })
  async riskScenarios(
    @Me() me: ReaderContext,
    @Args('agreementId', { type: () => ID }) agreementId: string,
  ): Promise<RiskScenariosType | null> {
    const scope = await me.scope();
    const agreement = isId(agreementId) ? await termsOfAgreement(this.database, scope, agreementId) : null;
    if (!agreement) return null;
    return {
      mayMake: mayMakeScenario(scope, agreement),
      terms: JSON.stringify(agreement.terms),
      scenarios: await scenariosOf(this.database, scope, agreement.id),
    };
  }

  @Ask(() => RiskScenarioType, { nullable: true, who: signedIn() })
  async riskScenario(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<RiskScenarioType | null> {
    return isId(id) ? scenarioShown(this.database, await me.scope(), id) : null;
  }

  @Do(() => RiskScenarioType, {
    who: signedIn(),
    description: 'Keep what one’s own organisation assumes of an agreement. Nobody else sees it.',
  })
  async saveScenario(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SaveScenarioInputType }) input: SaveScenarioInputType,
  ): Promise<RiskScenarioType | Refusal> {
    let assumptions: unknown;
    try {
      assumptions = JSON.parse(input.assumptions);
    } catch {
      return refusal(fault('scenario/malformed', 'assumptions', 'Give the assumptions as JSON.'));
    }
    return this.shown(me, await this.actions.run(saveScenario, { ...input, assumptions }, me.reader));
  }

  @Do(() => RiskScenarioType, {
    who: signedIn(),
    description: 'Draw the illustration of a scenario of one’s own organisation.',
  })
  async runScenario(
    @Me() me: ReaderContext,
    @Args('input', { type: () => RunScenarioInputType }) input: RunScenarioInputType,
  ): Promise<RiskScenarioType | Refusal> {
    return this.shown(me, await this.actions.run(runScenario, input, me.reader));
  }

  @Do(() => RiskScenarioType, { who: signedIn(), description: 'Stop drawing; what was drawn before stays.' })
  async cancelIllustration(
    @Me() me: ReaderContext,
    @Args('input', { type: () => CancelIllustrationInputType }) input: CancelIllustrationInputType,
  ): Promise<RiskScenarioType | Refusal> {
    return this.shown(me, await this.actions.run(cancelIllustration, input, me.reader));
  }

  @Do(() => RiskScenarioType, {
    who: signedIn(),
    description: 'Show all parties a copy of a scenario and its figures, as they were looked at.',
  })
  async releaseScenario(
    @Me() me: ReaderContext,
    @Args('input', { type: () => ReleaseScenarioInputType }) input: ReleaseScenarioInputType,
  ): Promise<RiskScenarioType | Refusal> {
    return this.shown(me, await this.actions.run(releaseScenario, input, me.reader));
  }

  private shown(me: ReaderContext, result: Result<{ id: Id }>): Promise<RiskScenarioType | Refusal> {
    return answer(result, async ({ id }) => {
      const scenario = await scenarioShown(this.database, await me.scope(), id);
      if (!scenario) throw new Error(`Scenario ${id} was written, and whoever wrote it cannot see it.`);
      return scenario;
    });
  }
}
