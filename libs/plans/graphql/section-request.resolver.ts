import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { askForNewSection } from '../actions/ask-for-new-section.js';
import { askForSection } from '../actions/ask-for-section.js';
import { chaseSection } from '../actions/chase-section.js';
import { declineSection } from '../actions/decline-section.js';
import { deliverSection } from '../actions/deliver-section.js';
import { handOverSection } from '../actions/hand-over-section.js';
import { moveDeadline } from '../actions/move-deadline.js';
import { promiseSection } from '../actions/promise-section.js';
import { removeSection } from '../actions/remove-section.js';
import { withdrawRequest } from '../actions/withdraw-request.js';
import { mayPassOn } from '../domain/pass-on.js';
import { mayAnswerRequest, mayRunRequest, readsRequest } from '../domain/request-policy.js';
import { isLate, isOpen, stands } from '../domain/section-request.js';
import { requestRow } from '../reads/section-requests.js';
import {
  AskForNewSectionInput,
  AskForSectionInput,
  DeclineSectionInput,
  HandOverSectionInput,
  MoveDeadlineInput,
  PromiseSectionInput,
  UponSectionRequestInput,
} from './section-request.input.js';
import { requestShape, type RequestShape } from './request-shape.js';
import { SectionRequestType } from './section-request.type.js';

@Resolver(() => SectionRequestType)
export class SectionRequestResolver {
  constructor(
    private readonly database: Database,
    private readonly actions: Actions,
    private readonly clock: Clock,
  ) {}

  @Ask(() => SectionRequestType, { nullable: true, who: signedIn(), description: 'For live pages.' })
  async sectionRequest(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | null> {
    const row = isId(id) ? await requestRow(this.database, id, await me.scope()) : null;
    return row && requestShape(row);
  }

  @ResolveField(() => Boolean, { description: 'It is waited for, and its day has passed in England.' })
  late(@Parent() request: RequestShape): boolean {
    return isLate(request, this.clock.today());
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What is wanted: for officers and the organisation that is asked.',
  })
  async note(@Parent() request: RequestShape, @Me() me: ReaderContext): Promise<string | null> {
    return this.forThose(request, me, request.row.note);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Why it was declined: for officers and the organisation that was asked.',
  })
  async reason(@Parent() request: RequestShape, @Me() me: ReaderContext): Promise<string | null> {
    return this.forThose(request, me, request.row.reason);
  }

  @ResolveField(() => Boolean, { description: 'May chase it, unless that was done today.' })
  async mayChase(@Parent() request: RequestShape, @Me() me: ReaderContext): Promise<boolean> {
    const { row } = request;
    return isOpen(row) && row.chasedOn !== this.clock.today() && mayRunRequest(await me.scope(), row, row);
  }

  @ResolveField(() => Boolean, { description: 'May give a new date, or take it back.' })
  async mayRun(@Parent() { row }: RequestShape, @Me() me: ReaderContext): Promise<boolean> {
    return stands(row) && mayRunRequest(await me.scope(), row, row);
  }

  @ResolveField(() => Boolean, {
    description: 'May give the section to another organisation, or remove it while nothing is written.',
  })
  async mayPassOn(@Parent() { row }: RequestShape, @Me() me: ReaderContext): Promise<boolean> {
    return mayPassOn(await me.scope(), row, row);
  }

  @ResolveField(() => Boolean, { description: 'May say when it comes, decline it or say that it is there.' })
  async mayAnswer(@Parent() { row }: RequestShape, @Me() me: ReaderContext): Promise<boolean> {
    return isOpen(row) && mayAnswerRequest(await me.scope(), row, row);
  }

  @Do(() => SectionRequestType, { who: signedIn() })
  askForSection(
    @Args('input', { type: () => AskForSectionInput }) input: AskForSectionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(askForSection, input, me);
  }

  @Do(() => SectionRequestType, { who: signedIn() })
  askForNewSection(
    @Args('input', { type: () => AskForNewSectionInput }) input: AskForNewSectionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(askForNewSection, input, me);
  }

  @Do(() => SectionRequestType, { who: signedIn() })
  chaseSection(
    @Args('input', { type: () => UponSectionRequestInput }) input: UponSectionRequestInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(chaseSection, input, me);
  }

  @Do(() => SectionRequestType, { who: signedIn() })
  promiseSection(
    @Args('input', { type: () => PromiseSectionInput }) input: PromiseSectionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(promiseSection, input, me);
  }

  @Do(() => SectionRequestType, { who: signedIn() })
  declineSection(
    @Args('input', { type: () => DeclineSectionInput }) input: DeclineSectionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(declineSection, input, me);
  }

  @Do(() => SectionRequestType, { who: signedIn() })
  deliverSection(
    @Args('input', { type: () => UponSectionRequestInput }) input: UponSectionRequestInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(deliverSection, input, me);
  }

  @Do(() => SectionRequestType, { who: signedIn() })
  moveDeadline(
    @Args('input', { type: () => MoveDeadlineInput }) input: MoveDeadlineInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(moveDeadline, input, me);
  }

  @Do(() => SectionRequestType, {
    who: signedIn(),
    description: 'Gives a section whose organisation will not write it to another, which is asked for it.',
  })
  handOverSection(
    @Args('input', { type: () => HandOverSectionInput }) input: HandOverSectionInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(handOverSection, input, me);
  }

  @Do(() => SectionRequestType, {
    who: signedIn(),
    description: 'Takes a section that nobody will write out of the outline, where nothing was ever written.',
  })
  removeSection(
    @Args('input', { type: () => UponSectionRequestInput }) input: UponSectionRequestInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(removeSection, input, me);
  }

  @Do(() => SectionRequestType, { who: signedIn() })
  withdrawRequest(
    @Args('input', { type: () => UponSectionRequestInput }) input: UponSectionRequestInput,
    @Me() me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return this.run(withdrawRequest, input, me);
  }

  private async forThose({ row }: RequestShape, me: ReaderContext, words: string): Promise<string | null> {
    return readsRequest(await me.scope(), row, row) ? words : null;
  }

  private async run<Input extends Requested, Found, Outcome extends { readonly requestedId: Id }>(
    action: Action<Input, Found, Outcome>,
    input: Input,
    me: ReaderContext,
  ): Promise<SectionRequestType | Refusal> {
    return answer(await this.actions.run(action, input, me.reader), async ({ requestedId }) =>
      requestShape((await requestRow(this.database, requestedId, await me.scope()))!),
    );
  }
}
