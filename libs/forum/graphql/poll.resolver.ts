import { Args, ID, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { askPoll } from '../actions/ask-poll.js';
import { endPoll } from '../actions/end-poll.js';
import { haveSay } from '../actions/have-say.js';
import { stateOutcome } from '../actions/state-outcome.js';
import { mayAskPoll, mayHaveSay, mayRunPoll } from '../domain/polls/poll-policy.js';
import { ownSays, pollById, pollsOf, voicesFor } from '../reads/poll-row.js';
import { seenThread } from '../storage/forum.store.js';
import { AskPollInputType, EndPollInputType, HaveSayInputType, StateOutcomeInputType } from './poll.input.js';
import { speakingFor } from './speaking-for.js';
import { pollShown } from './poll-shown.js';
import { ForumPollsType, ForumPollType } from './poll.type.js';

@Resolver(() => ForumPollType)
export class PollResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => ForumPollsType, { nullable: true, who: signedIn() })
  async forumPolls(
    @Me() me: ReaderContext,
    @Args('thread', { type: () => ID }) threadId: string,
  ): Promise<ForumPollsType | null> {
    const scope = await me.scope();
    const thread = await seenThread(this.database, scope, threadId);
    if (!thread) return null;
    const polls = await pollsOf(this.database, scope, thread.id);
    const own =
      polls.length > 0 && scope.person
        ? await ownSays(
            this.database,
            scope,
            polls.map((one) => one.id),
          )
        : [];
    const byOrganisation = polls.filter((one) => one.countedBy === 'organisation').map((one) => one.id);
    const voices =
      byOrganisation.length > 0 && scope.person ? await voicesFor(this.database, scope, byOrganisation) : [];
    const today = this.clock.today();
    return {
      polls: polls.map((poll) => ({
        poll: pollShown(poll),
        own: own.find((one) => one.pollId === poll.id) ?? null,
        voices: voices.filter((one) => one.pollId === poll.id),
        mayHaveSay:
          poll.endedAt === null &&
          today <= poll.lastDay &&
          (mayHaveSay(scope, poll) || voices.some((one) => one.pollId === poll.id)),
        mayRun: mayRunPoll(scope, poll),
      })),
      mayAsk: mayAskPoll(scope, thread.audience),
    };
  }

  @Ask(() => ForumPollType, { nullable: true, who: signedIn(), description: 'Its card is read by this.' })
  async forumPoll(
    @Me() me: ReaderContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ForumPollType | null> {
    const poll = isId(id) ? await pollById(this.database, await me.scope(), id) : null;
    return poll && pollShown(poll);
  }

  @Do(() => ForumPollType, { who: signedIn(), description: 'Ask those of a thread what they think.' })
  async askPoll(
    @Args('input', { type: () => AskPollInputType }) input: AskPollInputType,
    @Me() me: ReaderContext,
  ): Promise<ForumPollType | Refusal> {
    return this.read(me, await this.actions.run(askPoll, input, me.reader));
  }

  @Do(() => ForumPollType, {
    who: signedIn(),
    description: 'Choose, or choose otherwise, while a poll is open.',
  })
  async haveSay(
    @Args('input', { type: () => HaveSayInputType }) input: HaveSayInputType,
    @Me() me: ReaderContext,
  ): Promise<ForumPollType | Refusal> {
    const { speakingFor: organisation, ...say } = input;
    return this.read(me, await this.actions.run(haveSay, say, speakingFor(me.reader, organisation)));
  }

  @Do(() => ForumPollType, { who: signedIn(), description: 'End a poll before its last day is over.' })
  async endPoll(
    @Args('input', { type: () => EndPollInputType }) input: EndPollInputType,
    @Me() me: ReaderContext,
  ): Promise<ForumPollType | Refusal> {
    return this.read(me, await this.actions.run(endPoll, input, me.reader));
  }

  @Do(() => ForumPollType, { who: signedIn(), description: 'Say what follows from a poll that has ended.' })
  async stateOutcome(
    @Args('input', { type: () => StateOutcomeInputType }) input: StateOutcomeInputType,
    @Me() me: ReaderContext,
  ): Promise<ForumPollType | Refusal> {
    return this.read(me, await this.actions.run(stateOutcome, input, me.reader));
  }

  private read(me: ReaderContext, outcome: Result<{ id: string }>): Promise<ForumPollType | Refusal> {
    return answer(outcome, async ({ id }) =>
      pollShown((await pollById(this.database, await me.scope(), id))!),
    );
  }
}
