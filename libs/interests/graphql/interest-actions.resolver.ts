import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { changeInterest } from '../actions/change-interest.js';
import type { InterestOutcome } from '../actions/change-of.js';
import { confirmInterests } from '../actions/confirm-interests.js';
import { declareInterest } from '../actions/declare-interest.js';
import { endInterest } from '../actions/end-interest.js';
import { entryById } from '../reads/register.js';
import { returnsOf } from '../reads/returns.js';
import { interestShown } from './interest-shown.js';
import {
  ChangeInterestInputType,
  ConfirmInterestsInputType,
  DeclareInterestInputType,
  EndInterestInputType,
} from './interest.input.js';
import { InterestReturnType, InterestType } from './interest.type.js';

@Resolver(() => InterestType)
export class InterestActionsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Do(() => InterestType, {
    who: signedIn(),
    description: 'Declare an interest to a place where you sit or serve.',
  })
  async declareInterest(
    @Me() me: ReaderContext,
    @Args('input', { type: () => DeclareInterestInputType }) input: DeclareInterestInputType,
  ): Promise<InterestType | Refusal> {
    return this.shown(me, await this.actions.run(declareInterest, { ...input, ...left(input) }, me.reader));
  }

  @Do(() => InterestType, { who: signedIn(), description: 'Say one of your own interests differently.' })
  async changeInterest(
    @Me() me: ReaderContext,
    @Args('input', { type: () => ChangeInterestInputType }) input: ChangeInterestInputType,
  ): Promise<InterestType | Refusal> {
    return this.shown(me, await this.actions.run(changeInterest, { ...input, ...left(input) }, me.reader));
  }

  @Do(() => InterestType, { who: signedIn(), description: 'Say that one of your own interests is over.' })
  async endInterest(
    @Me() me: ReaderContext,
    @Args('input', { type: () => EndInterestInputType }) input: EndInterestInputType,
  ): Promise<InterestType | Refusal> {
    return this.shown(
      me,
      await this.actions.run(endInterest, { ...input, until: input.until ?? null }, me.reader),
    );
  }

  @Do(() => InterestReturnType, {
    who: signedIn(),
    description: 'Confirm that what you declared to a place is all, or that you have nothing to declare.',
  })
  async confirmInterests(
    @Me() me: ReaderContext,
    @Args('input', { type: () => ConfirmInterestsInputType }) input: ConfirmInterestsInputType,
  ): Promise<InterestReturnType | Refusal> {
    return answer(await this.actions.run(confirmInterests, input, me.reader), async ({ place }) => {
      const personId = (await me.scope()).person?.personId ?? null;
      const rows = await returnsOf(this.database, { partnershipId: null, personId }, this.clock.today());
      const row = rows.find((one) => one.place === place);
      if (!row) throw new Error('Somebody confirmed their interests to a place in which they are not.');
      return { ...row, organisations: [...row.organisations] };
    });
  }

  private shown(me: ReaderContext, result: Result<InterestOutcome>): Promise<InterestType | Refusal> {
    return answer(result, async ({ id }) => {
      const row = await entryById(this.database, await me.scope(), id);
      if (!row) throw new Error(`Interest ${id} was written, and whoever wrote it cannot see it.`);
      return interestShown(row);
    });
  }
}

/** What a caller left out is said to be nothing. */
const left = (input: DeclareInterestInputType | ChangeInterestInputType) => ({
  concernsId: input.concernsId ?? null,
  since: input.since ?? null,
  until: input.until ?? null,
});
