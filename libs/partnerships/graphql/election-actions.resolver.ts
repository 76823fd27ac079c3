import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { operatorsOnly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { answerNomination } from '../actions/elections/answer-nomination.js';
import { castVote } from '../actions/elections/cast-vote.js';
import { countElection } from '../actions/elections/count-election.js';
import type { ElectionOutcome } from '../actions/elections/found-election.js';
import { nominate } from '../actions/elections/nominate.js';
import { openElection } from '../actions/elections/open-election.js';
import { openVote } from '../actions/elections/open-vote.js';
import { abandonElection, drawLots, voteAnew } from '../actions/elections/settle-tie.js';
import { openAlliance } from '../actions/open-alliance.js';
import { placeById } from '../reads/places.js';
import {
  AbandonElectionInput,
  AnswerNominationInput,
  CastVoteInput,
  DrawLotsInput,
  NominateInput,
  OpenAllianceInput,
  OpenElectionInput,
  UponElectionInput,
  VoteAnewInput,
} from './election.input.js';
import { ElectionRefType } from './election.type.js';
import { PlaceType } from './place.type.js';

type Done = Promise<ElectionRefType | Refusal>;

/** How an alliance chooses who sits for it. */
@Resolver(() => ElectionRefType)
export class ElectionActionsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Do(() => PlaceType, { who: operatorsOnly() })
  async openAlliance(
    @Args('input', { type: () => OpenAllianceInput }) input: OpenAllianceInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    const opened = await this.actions.run(openAlliance, input, me.reader);
    return answer<{ partnershipId: string }, PlaceType | Refusal>(
      opened,
      async ({ partnershipId }) =>
        (await placeById(this.database, this.clock.today(), partnershipId)) ?? notFound(),
    );
  }

  @Do(() => ElectionRefType, { who: signedIn() })
  openElection(
    @Args('input', { type: () => OpenElectionInput }) input: OpenElectionInput,
    @Me() me: ReaderContext,
  ): Done {
    return this.run(openElection, input, me);
  }

  @Do(() => ElectionRefType, { who: signedIn() })
  nominate(
    @Args('input', { type: () => NominateInput }) input: NominateInput,
    @Me() me: ReaderContext,
  ): Done {
    return this.run(nominate, input, me);
  }

  @Do(() => ElectionRefType, { who: signedIn() })
  answerNomination(
    @Args('input', { type: () => AnswerNominationInput }) input: AnswerNominationInput,
    @Me() me: ReaderContext,
  ): Done {
    return this.run(answerNomination, input, me);
  }

  @Do(() => ElectionRefType, { who: signedIn() })
  openVote(
    @Args('input', { type: () => UponElectionInput }) input: UponElectionInput,
    @Me() me: ReaderContext,
  ): Done {
    return this.run(openVote, input, me);
  }

  @Do(() => ElectionRefType, { who: signedIn() })
  castVote(
    @Args('input', { type: () => CastVoteInput }) input: CastVoteInput,
    @Me() me: ReaderContext,
  ): Done {
    return this.run(castVote, input, me);
  }

  @Do(() => ElectionRefType, { who: signedIn() })
  countElection(
    @Args('input', { type: () => UponElectionInput }) input: UponElectionInput,
    @Me() me: ReaderContext,
  ): Done {
    return this.run(countElection, input, me);
  }

  @Do(() => ElectionRefType, { who: signedIn() })
  drawLots(
    @Args('input', { type: () => DrawLotsInput }) input: DrawLotsInput,
    @Me() me: ReaderContext,
  ): Done {
    return this.run(drawLots, input, me);
  }

  @Do(() => ElectionRefType, { who: signedIn() })
  voteAnew(
    @Args('input', { type: () => VoteAnewInput }) input: VoteAnewInput,
    @Me() me: ReaderContext,
  ): Done {
    return this.run(voteAnew, input, me);
  }

  @Do(() => ElectionRefType, { who: signedIn() })
  abandonElection(
    @Args('input', { type: () => AbandonElectionInput }) input: AbandonElectionInput,
    @Me() me: ReaderContext,
  ): Done {
    return this.run(abandonElection, input, me);
  }

  private async run<Input extends Requested, Found>(
    action: Action<Input, Found, ElectionOutcome>,
    input: Input,
    me: ReaderContext,
  ): Done {
    const done = await this.actions.run(action, input, me.reader);
    return answer(done, async ({ electionId }) => ({ id: electionId }));
  }
}
