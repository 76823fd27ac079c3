import { Args, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import type { Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { beginVariation } from '../actions/begin-variation.js';
import { saveDraftPart } from '../actions/save-draft-part.js';
import { sendForSignature } from '../actions/send-for-signature.js';
import { startAgreement } from '../actions/start-agreement.js';
import { takeBack } from '../actions/take-back.js';
import { agreementById } from '../reads/agreement-rows.js';
import { agreementShown } from './agreement-shown.js';
import {
  AgreementType,
  BeginVariationInputType,
  SaveDraftPartInputType,
  StartAgreementInputType,
  UponVersionInputType,
} from './agreement.type.js';

@Resolver(() => AgreementType)
export class AgreementActionsResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Do(() => AgreementType, {
    who: signedIn(),
    description: 'Begin to draft an agreement between organisations of a place. Only they see the draft.',
  })
  async startAgreement(
    @Me() me: ReaderContext,
    @Args('input', { type: () => StartAgreementInputType }) input: StartAgreementInputType,
  ): Promise<AgreementType | Refusal> {
    return this.shown(me, await this.actions.run(startAgreement, input, me.reader));
  }

  @Do(() => AgreementType, {
    who: signedIn(),
    description: 'Say one part of a draft anew, as somebody who speaks for one of the parties.',
  })
  async saveDraftPart(
    @Me() me: ReaderContext,
    @Args('input', { type: () => SaveDraftPartInputType }) input: SaveDraftPartInputType,
  ): Promise<AgreementType | Refusal> {
    let value: unknown;
    try {
      value = JSON.parse(input.value);
    } catch {
      return refusal(fault('agreement/malformed', 'value', 'Give the part as JSON.'));
    }
    return this.shown(me, await this.actions.run(saveDraftPart, { ...input, value }, me.reader));
  }

  @Do(() => AgreementType, {
    who: signedIn(),
    description:
      'Send a complete draft to all its partners for signature, as a signatory or as who started it.',
  })
  async sendForSignature(
    @Me() me: ReaderContext,
    @Args('input', { type: () => UponVersionInputType }) input: UponVersionInputType,
  ): Promise<AgreementType | Refusal> {
    return this.shown(me, await this.actions.run(sendForSignature, input, me.reader));
  }

  @Do(() => AgreementType, {
    who: signedIn(),
    description: 'Take a version back from signature: it is a draft again. A draft is dropped.',
  })
  async takeVersionBack(
    @Me() me: ReaderContext,
    @Args('input', { type: () => UponVersionInputType }) input: UponVersionInputType,
  ): Promise<AgreementType | Refusal> {
    return this.shown(me, await this.actions.run(takeBack, input, me.reader));
  }

  @Do(() => AgreementType, {
    who: signedIn(),
    description: 'Begin a new dated version of what everybody signed, as somebody who speaks for a party.',
  })
  async beginVariation(
    @Me() me: ReaderContext,
    @Args('input', { type: () => BeginVariationInputType }) input: BeginVariationInputType,
  ): Promise<AgreementType | Refusal> {
    return this.shown(me, await this.actions.run(beginVariation, input, me.reader));
  }

  private shown(me: ReaderContext, result: Result<{ id: Id }>): Promise<AgreementType | Refusal> {
    return answer(result, async ({ id }) => {
      // Who started it for others, or left its parties by this, sees no more than the place does.
      me.forgetScope();
      const scope = await me.scope();
      const row = await agreementById(this.database, scope, this.clock.today(), id);
      if (!row) throw new Error(`Agreement ${id} was written, and whoever wrote it cannot see it.`);
      return agreementShown(this.database, scope, this.clock.today(), row);
    });
  }
}
