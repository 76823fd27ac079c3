import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { setMoneyColours } from '../actions/set-money-colours.js';
import { moneyColoursOf } from '../reads/money-colours.js';
import { MoneyColourRulesType, SetMoneyColoursInputType } from './money-colours.type.js';

@Resolver(() => MoneyColourRulesType)
export class MoneyColoursResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => MoneyColourRulesType, {
    nullable: true,
    who: publicly('Whoever reads a colour may know by which rule it stands there.'),
  })
  async moneyColours(
    @Me() me: ReaderContext,
    @Args('place', { type: () => String }) place: string,
  ): Promise<MoneyColourRulesType | null> {
    return moneyColoursOf(this.database, await me.scope(), this.clock.today(), place);
  }

  @Do(() => MoneyColourRulesType, {
    who: signedIn(),
    description: 'Agree how far from its budget a forecast is green or amber in a place, from a day on.',
  })
  async setMoneyColours(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SetMoneyColoursInputType }) input: SetMoneyColoursInputType,
  ): Promise<MoneyColourRulesType | Refusal> {
    const asked = {
      ...input,
      greenBps: input.greenBps ?? null,
      amberBps: input.amberBps ?? null,
      effectiveFrom: input.effectiveFrom ?? null,
    };
    return answer(await this.actions.run(setMoneyColours, asked, me.reader), async () => {
      const colours = await moneyColoursOf(this.database, await me.scope(), this.clock.today(), input.place);
      if (!colours) throw new Error('A place whose colours were set is not there.');
      return colours;
    });
  }
}
