import { createHash } from 'node:crypto';
import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { askForLink } from '../actions/ask-for-link.js';
import { setUp } from '../actions/set-up.js';
import { signIn } from '../actions/sign-in.js';
import { typeCode, wrongCode } from '../actions/type-code.js';
import { beginSession } from '../contract/sessions.js';
import { findToken } from '../contract/tokens.js';
import { peopleAt } from '../reads/people.js';
import { derivedSecret, hashOf } from '../secrets/secrets.js';
import { AskForLinkInput, SetUpInput, SignInInput, TypeCodeInput } from './sign-in.input.js';
import {
  CodeAcceptedType,
  LinkAskedType,
  SetUpLinkType,
  SignedInType,
  SignInLinkType,
} from './sign-in.type.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => SignInLinkType, {
    nullable: true,
    who: publicly('Whoever holds a mailed link sees whom it signs in; null when it opens nothing any more.'),
  })
  async signInLink(@Args('token', { type: () => String }) token: string): Promise<SignInLinkType | null> {
    const found = await findToken(this.database, token, 'sign-in', this.clock.now());
    if (!found.ok) return null;
    const { email, personId } = found.value;
    const people = (await peopleAt(this.database, email)).filter(
      (one) => personId === null || one.id === personId,
    );
    return people.length > 0 ? { people: people.map(({ id, name }) => ({ id, name })) } : null;
  }

  @Ask(() => SetUpLinkType, {
    nullable: true,
    who: publicly('Whoever holds an operator’s set-up link sees whose it is.'),
  })
  async setUpLink(@Args('token', { type: () => String }) token: string): Promise<SetUpLinkType | null> {
    const found = await findToken(this.database, token, 'set-up', this.clock.now());
    if (!found.ok) return null;
    return (
      (await peopleAt(this.database, found.value.email)).find((one) => one.id === found.value.personId) ??
      null
    );
  }

  @Do(() => LinkAskedType, { who: publicly('People ask for a link before they are signed in.') })
  async askForLink(
    @Args('input', { type: () => AskForLinkInput }) input: AskForLinkInput,
    @Me() me: ReaderContext,
  ): Promise<LinkAskedType | Refusal> {
    const asked = await this.actions.run(askForLink, { ...input, next: input.next ?? null }, me.reader);
    return answer(asked, async () => ({ asked: true }));
  }

  @Do(() => CodeAcceptedType, { who: publicly('A code is typed on a device where nobody is signed in yet.') })
  async typeCode(
    @Args('input', { type: () => TypeCodeInput }) input: TypeCodeInput,
    @Me() me: ReaderContext,
  ): Promise<CodeAcceptedType | Refusal> {
    const { email, code, browserKey, purpose } = input;
    const ticket = derivedSecret('ticket', browserKey, `${purpose} ${email} ${code}`);
    // A form whose code was wrong is corrected and sent again under its old number: that is another attempt, not a repeat.
    const requestId = createHash('sha256')
      .update(JSON.stringify([input.requestId, email, code]))
      .digest('hex');
    const typed = await this.actions.run(
      typeCode,
      { requestId, email, code, purpose, ticketHash: hashOf(ticket) },
      me.reader,
    );
    return answer<{ right: boolean }, CodeAcceptedType | Refusal>(typed, async ({ right }) =>
      right ? { ticket } : refusal(wrongCode()),
    );
  }

  @Do(() => SignedInType, { who: publicly('Whoever can read a mailbox may sign in as its person.') })
  async signIn(
    @Args('input', { type: () => SignInInput }) input: SignInInput,
    @Me() me: ReaderContext,
  ): Promise<SignedInType | Refusal> {
    const session = beginSession(me, input.browserKey, input.token);
    if ('faults' in session) return session;
    const { requestId, token } = input;
    const done = await this.actions.run(
      signIn,
      { requestId, token, personId: input.personId ?? null, tokenHash: session.tokenHash, device: me.device },
      me.reader,
    );
    if (done.ok) me.signIn(session.secret);
    return answer(done, async (outcome) => outcome);
  }

  @Do(() => SignedInType, { who: publicly('The link was printed on the operator’s own machine.') })
  async setUp(
    @Args('input', { type: () => SetUpInput }) input: SetUpInput,
    @Me() me: ReaderContext,
  ): Promise<SignedInType | Refusal> {
    const session = beginSession(me, input.browserKey, input.token);
    if ('faults' in session) return session;
    const { requestId, token } = input;
    const done = await this.actions.run(
      setUp,
      { requestId, token, tokenHash: session.tokenHash, device: me.device },
      me.reader,
    );
    if (done.ok) me.signIn(session.secret);
    return answer(done, async ({ personId }) => ({ personId, next: null }));
  }
}
