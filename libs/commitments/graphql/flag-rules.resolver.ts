import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { setFlagRule } from '../actions/set-flag-rule.js';
import { flagRulesOf } from '../reads/flag-rules.js';
import { FlagRulesType, SetFlagRuleInputType } from './flag-rules.type.js';

@Resolver(() => FlagRulesType)
export class FlagRulesResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => FlagRulesType, {
    nullable: true,
    who: publicly('Whoever reads a flag may know by which rule it stands there.'),
  })
  async flagRules(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
  ): Promise<FlagRulesType | null> {
    return flagRulesOf(this.database, await me.scope(), this.clock.today(), place);
  }

  @Do(() => FlagRulesType, {
    who: signedIn(),
    description: 'Agree by which limits the commitments of a place are flagged, from a day on.',
  })
  async setFlagRule(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SetFlagRuleInputType }) input: SetFlagRuleInputType,
  ): Promise<FlagRulesType | Refusal> {
    const asked = {
      ...input,
      silentDays: input.silentDays ?? null,
      evidenceDays: input.evidenceDays ?? null,
      movesAllowed: input.movesAllowed ?? null,
      slipsToEscalate: input.slipsToEscalate ?? null,
      effectiveFrom: input.effectiveFrom ?? null,
    };
    return answer(await this.actions.run(setFlagRule, asked, me.reader), async () => {
      const rules = await flagRulesOf(this.database, await me.scope(), this.clock.today(), input.place);
      if (!rules) throw new Error('A place whose rules were set is not there.');
      return rules;
    });
  }
}
