import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { notFound, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import type { Action, Requested } from '@folkmoot/platform/actions/define-action.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { FileScanner } from '@folkmoot/platform/files/file-scanner.js';
import { TakeFile } from '@folkmoot/platform/files/take-file.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { acceptCondition } from '../actions/accept-condition.js';
import { recordDecision } from '../actions/record-decision.js';
import type { ToSay } from '../actions/say-of-party.js';
import { showCondition } from '../actions/show-condition.js';
import { sign } from '../actions/sign.js';
import type { SignOffOutcome } from '../actions/upon-sign-off.js';
import { mayRecordDecision } from '../domain/sign-off-policy.js';
import { signOffById } from '../reads/sign-off-row.js';
import {
  DecisionInputType,
  RecordDecisionInputType,
  SignInputType,
  SignOffConditionInputType,
} from './sign-off.input.js';
import { signOffOf } from './sign-off-shape.js';
import { SignOffType } from './sign-off.type.js';

type Answer = Promise<SignOffType | Refusal>;

@Resolver(() => SignOffType)
export class SignOffActionsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scanner: FileScanner,
    private readonly files: TakeFile,
  ) {}

  @Do(() => SignOffType, {
    who: signedIn(),
    description:
      'Record what an organisation decided, with its minute. It counts when its signatory signs it.',
  })
  async recordBoardDecision(
    @Me() me: ReaderContext,
    @Args('input', { type: () => RecordDecisionInputType }) { decision, ...input }: RecordDecisionInputType,
  ): Answer {
    const say = await this.toSay(me, input.id, decision);
    return say.ok ? this.run(me, recordDecision, { ...input, ...say.value }) : say.refusal;
  }

  @Do(() => SignOffType, {
    who: signedIn(),
    description: 'Sign for the own organisation, freshly signed in: from now on it counts.',
  })
  async signSignOff(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SignInputType }) { decision, ...input }: SignInputType,
  ): Answer {
    if (!decision) return this.run(me, sign, { ...input, say: null });
    const say = await this.toSay(me, input.id, decision);
    return say.ok ? this.run(me, sign, { ...input, say: say.value }) : say.refusal;
  }

  @Do(() => SignOffType, { who: signedIn(), description: 'Say what shows that a condition is met.' })
  showSignOffCondition(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SignOffConditionInputType }) input: SignOffConditionInputType,
  ): Answer {
    return this.run(me, showCondition, input);
  }

  @Do(() => SignOffType, {
    who: signedIn(),
    description: 'Say for the organisation that set a condition that it is met.',
  })
  acceptSignOffCondition(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SignOffConditionInputType }) input: SignOffConditionInputType,
  ): Answer {
    return this.run(me, acceptCondition, input);
  }

  /** Takes the file, if whoever brings it may say anything here at all: nobody fills the disk for what is not theirs. */
  private async toSay(me: ReaderContext, id: Id, decision: DecisionInputType): Promise<Result<ToSay>> {
    const { file, ...said } = decision;
    const saying = {
      ...said,
      routeKind: said.routeKind ?? null,
      decidedOn: said.decidedOn ?? null,
      lapsesOn: said.lapsesOn ?? null,
      conditions: said.conditions.map((one) => ({
        words: one.words,
        ownerOrganisationId: one.ownerOrganisationId ?? null,
        ownerPersonId: one.ownerPersonId ?? null,
        due: one.due ?? null,
      })),
    };
    if (!file) return done({ saying, file: null });
    const scope = await me.scope();
    const row = isId(id) ? await signOffById(this.database, scope, id) : null;
    const parties = row?.parties.map((one) => one.organisationId) ?? [];
    if (!row || !mayRecordDecision(scope, row, parties)) return refused(notFound());
    const taken = await this.files.take(file, 'file');
    return taken.ok ? done({ saying, file: taken.value }) : refused(taken.refusal);
  }

  private async run<Input extends Requested, Found>(
    me: ReaderContext,
    action: Action<Input, Found, SignOffOutcome>,
    input: Input,
  ): Answer {
    return answer(await this.actions.run(action, input, me.reader), async ({ id }) =>
      signOffOf(
        (await signOffById(this.database, await me.scope(), id))!,
        this.clock.today(),
        this.scanner.isSetUp,
      ),
    );
  }
}
