import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly, signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { answerAddressMail } from '../actions/answer-address-mail.js';
import { addAddress } from '../actions/add-address.js';
import { changeName } from '../actions/change-name.js';
import { chooseHat } from '../actions/choose-hat.js';
import { confirmNewAddress } from '../actions/confirm-new-address.js';
import { endSessions } from '../actions/end-sessions.js';
import { keepAddress } from '../actions/keep-address.js';
import { removeAddress } from '../actions/remove-address.js';
import { findToken } from '../contract/tokens.js';
import { addressMail } from '../reads/address-mail.js';
import { accountOf } from '../reads/me.js';
import { nameOf } from '../reads/people.js';
import {
  AddAddressInput,
  AnswerAddressMailInput,
  ChangeNameInput,
  ChooseHatInput,
  ConfirmNewAddressInput,
  EndSessionsInput,
  KeepAddressInput,
  RemoveAddressInput,
  SignOutInput,
} from './account.input.js';
import {
  AddressMailAnsweredType,
  AddressMailType,
  AddressLinkType,
  HatChosenType,
  MeType,
  SessionsEndedType,
} from './account.type.js';
import { LinkAskedType } from './sign-in.type.js';

@Resolver(() => MeType)
export class AccountResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => MeType, { nullable: true, who: signedIn() })
  async me(@Me() me: ReaderContext): Promise<MeType | null> {
    return me.reader.kind === 'person' ? accountOf(this.database, me.reader, this.clock.now()) : null;
  }

  @Ask(() => AddressLinkType, { nullable: true, who: signedIn() })
  async addressLink(
    @Args('token', { type: () => String }) token: string,
    @Me() me: ReaderContext,
  ): Promise<AddressLinkType | null> {
    const found = await findToken(this.database, token, 'add-address', this.clock.now());
    return found.ok && me.reader.kind === 'person' && found.value.personId === me.reader.personId
      ? { email: found.value.email }
      : null;
  }

  @Do(() => SessionsEndedType, { who: signedIn(), description: 'Signs out in this browser.' })
  async signOut(
    @Args('input', { type: () => SignOutInput }) { requestId }: SignOutInput,
    @Me() me: ReaderContext,
  ): Promise<SessionsEndedType | Refusal> {
    if (me.reader.kind !== 'person') return notFound();
    const done = await this.actions.run(
      endSessions,
      { requestId, sessionId: me.reader.sessionId },
      me.reader,
    );
    if (done.ok) me.signOut();
    return answer(done, async (outcome) => outcome);
  }

  @Do(() => SessionsEndedType, {
    who: signedIn(),
    description: 'Signs out on one device, or everywhere, this browser included.',
  })
  async endSessions(
    @Args('input', { type: () => EndSessionsInput }) input: EndSessionsInput,
    @Me() me: ReaderContext,
  ): Promise<SessionsEndedType | Refusal> {
    const sessionId = input.sessionId ?? null;
    const done = await this.actions.run(endSessions, { requestId: input.requestId, sessionId }, me.reader);
    const here = me.reader.kind === 'person' && (sessionId === null || sessionId === me.reader.sessionId);
    if (done.ok && here) me.signOut();
    return answer(done, async (outcome) => outcome);
  }

  @Do(() => HatChosenType, { who: signedIn() })
  async chooseHat(
    @Args('input', { type: () => ChooseHatInput }) input: ChooseHatInput,
    @Me() me: ReaderContext,
  ): Promise<HatChosenType | Refusal> {
    return answer(await this.actions.run(chooseHat, input, me.reader), async (outcome) => outcome);
  }

  @Do(() => MeType, { who: signedIn() })
  async changeName(
    @Args('input', { type: () => ChangeNameInput }) input: ChangeNameInput,
    @Me() me: ReaderContext,
  ): Promise<MeType | Refusal> {
    return this.account(await this.actions.run(changeName, input, me.reader), me);
  }

  @Do(() => LinkAskedType, { who: signedIn() })
  async addAddress(
    @Args('input', { type: () => AddAddressInput }) input: AddAddressInput,
    @Me() me: ReaderContext,
  ): Promise<LinkAskedType | Refusal> {
    return answer(await this.actions.run(addAddress, input, me.reader), async () => ({ asked: true }));
  }

  @Do(() => MeType, { who: signedIn() })
  async confirmNewAddress(
    @Args('input', { type: () => ConfirmNewAddressInput }) input: ConfirmNewAddressInput,
    @Me() me: ReaderContext,
  ): Promise<MeType | Refusal> {
    return this.account(await this.actions.run(confirmNewAddress, input, me.reader), me);
  }

  @Do(() => MeType, { who: signedIn() })
  async removeAddress(
    @Args('input', { type: () => RemoveAddressInput }) input: RemoveAddressInput,
    @Me() me: ReaderContext,
  ): Promise<MeType | Refusal> {
    return this.account(await this.actions.run(removeAddress, input, me.reader), me);
  }

  @Do(() => MeType, { who: signedIn() })
  async keepAddress(
    @Args('input', { type: () => KeepAddressInput }) input: KeepAddressInput,
    @Me() me: ReaderContext,
  ): Promise<MeType | Refusal> {
    return this.account(await this.actions.run(keepAddress, input, me.reader), me);
  }

  @Ask(() => AddressMailType, {
    nullable: true,
    who: publicly(
      'Whoever reads a mailbox sees what is asked of it; null when the link opens nothing any more.',
    ),
  })
  async addressMail(@Args('token', { type: () => String }) token: string): Promise<AddressMailType | null> {
    const mail = await addressMail(this.database, token, this.clock.now());
    if ('faults' in mail) return null;
    return { name: await nameOf(this.database, mail.personId), goesAt: mail.mailbox.goesAt };
  }

  @Do(() => AddressMailAnsweredType, {
    who: publicly('Whoever reads a mailbox confirms that it is given up, or stops what was not them.'),
  })
  async answerAddressMail(
    @Args('input', { type: () => AnswerAddressMailInput }) input: AnswerAddressMailInput,
    @Me() me: ReaderContext,
  ): Promise<AddressMailAnsweredType | Refusal> {
    return answer(await this.actions.run(answerAddressMail, input, me.reader), async (done) => done);
  }

  private account(done: Result<object>, me: ReaderContext): Promise<MeType | Refusal> {
    return answer<object, MeType | Refusal>(done, async () => (await this.me(me)) ?? notFound());
  }
}
