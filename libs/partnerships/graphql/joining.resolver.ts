import { Args, Resolver } from '@nestjs/graphql';
import { beginSession } from '@folkmoot/access/contract/sessions.js';
import { Clock } from '@folkmoot/kernel/clock.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer, FaultType } from '@folkmoot/platform/graphql/refusal.type.js';
import { answerSeatRequest } from '../actions/answer-seat-request.js';
import { askForSeat } from '../actions/ask-for-seat.js';
import { confirmJoining } from '../actions/confirm-joining.js';
import { joinForum } from '../actions/join-forum.js';
import { leaveForum } from '../actions/leave-forum.js';
import { startJoining } from '../actions/start-joining.js';
import { vouch } from '../actions/vouch.js';
import { faultsOfPart } from '../actions/joining-part.js';
import { joinLink } from '../reads/join-link.js';
import { placeById } from '../reads/places.js';
import { seatRequestSeen } from '../reads/seat-requests.js';
import {
  AnswerSeatRequestInput,
  AskForSeatInput,
  ConfirmJoiningInput,
  JoinForumInput,
  JoiningPartInput,
  LeaveForumInput,
  StartJoiningInput,
  VouchInput,
} from './joining.input.js';
import { JoiningStartedType, JoinLinkType } from './joining.type.js';
import { SeatRequestType } from './member.type.js';
import { PlaceType } from './place.type.js';

/** The two doors into a place: its forum, and a seat. */
@Resolver()
export class JoiningResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => JoinLinkType, {
    nullable: true,
    who: publicly('Whoever holds a mailed link sees what it joins; null when it opens nothing any more.'),
  })
  joinLink(@Args('token', { type: () => String }) token: string): Promise<JoinLinkType | null> {
    return joinLink(this.database, token, this.clock.now());
  }

  @Ask(() => [FaultType], {
    who: publicly('The checks of a form that anybody may fill in; nothing is kept or looked up.'),
  })
  joiningFaults(@Args('part', { type: () => JoiningPartInput }) part: JoiningPartInput): FaultType[] {
    return faultsOfPart(part, this.clock.today());
  }

  @Do(() => JoiningStartedType, {
    who: publicly(
      'People join before they have an account; nothing is made before their address is confirmed.',
    ),
  })
  async startJoining(
    @Args('input', { type: () => StartJoiningInput }) input: StartJoiningInput,
    @Me() me: ReaderContext,
  ): Promise<JoiningStartedType | Refusal> {
    return answer(await this.actions.run(startJoining, input, me.reader), async () => ({ started: true }));
  }

  @Do(() => PlaceType, {
    who: publicly('Whoever can read the mailbox joins as the person they said they are.'),
  })
  async confirmJoining(
    @Args('input', { type: () => ConfirmJoiningInput }) input: ConfirmJoiningInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    const { requestId, token, browserKey } = input;
    const session = beginSession(me, browserKey, token);
    if ('faults' in session) return session;
    const done = await this.actions.run(
      confirmJoining,
      { requestId, token, tokenHash: session.tokenHash, device: me.device },
      me.reader,
    );
    if (done.ok) me.signIn(session.secret);
    return this.place(done);
  }

  @Do(() => PlaceType, { who: signedIn() })
  async joinForum(
    @Args('input', { type: () => JoinForumInput }) input: JoinForumInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(joinForum, input, me.reader));
  }

  @Do(() => PlaceType, { who: signedIn() })
  async leaveForum(
    @Args('input', { type: () => LeaveForumInput }) input: LeaveForumInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(leaveForum, input, me.reader));
  }

  @Do(() => PlaceType, { who: signedIn() })
  async vouch(
    @Args('input', { type: () => VouchInput }) input: VouchInput,
    @Me() me: ReaderContext,
  ): Promise<PlaceType | Refusal> {
    return this.place(await this.actions.run(vouch, input, me.reader));
  }

  @Do(() => SeatRequestType, { who: signedIn() })
  async askForSeat(
    @Args('input', { type: () => AskForSeatInput }) input: AskForSeatInput,
    @Me() me: ReaderContext,
  ): Promise<SeatRequestType | Refusal> {
    return this.seatRequest(await this.actions.run(askForSeat, input, me.reader), me);
  }

  @Do(() => SeatRequestType, { who: signedIn() })
  async answerSeatRequest(
    @Args('input', { type: () => AnswerSeatRequestInput }) input: AnswerSeatRequestInput,
    @Me() me: ReaderContext,
  ): Promise<SeatRequestType | Refusal> {
    return this.seatRequest(await this.actions.run(answerSeatRequest, input, me.reader), me);
  }

  private place(result: Result<{ partnershipId: string }>): Promise<PlaceType | Refusal> {
    return answer<{ partnershipId: string }, PlaceType | Refusal>(
      result,
      async ({ partnershipId }) =>
        (await placeById(this.database, this.clock.today(), partnershipId)) ?? notFound(),
    );
  }

  private seatRequest(
    result: Result<{ seatRequestId: string }>,
    me: ReaderContext,
  ): Promise<SeatRequestType | Refusal> {
    return answer<{ seatRequestId: string }, SeatRequestType | Refusal>(
      result,
      async ({ seatRequestId }) =>
        (await seatRequestSeen(this.database, seatRequestId, (await me.scope()).audiences)) ?? notFound(),
    );
  }
}
