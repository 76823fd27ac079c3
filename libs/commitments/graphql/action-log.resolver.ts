import { Args, ID, Resolver } from '@nestjs/graphql';
import { Clock } from '@folkmoot/kernel/clock.js';
import { isId } from '@folkmoot/kernel/id.js';
import { fault, notFound, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { partnershipById } from '@folkmoot/partnerships/contract/partnerships.reader.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { signedIn } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { ListProblem, readList } from '@folkmoot/platform/sheets/read-list.js';
import { importLog } from '../actions/import-log.js';
import { keepLog } from '../actions/keep-log.js';
import { ACTION_LOG } from '../domain/action-log/log-file.js';
import { mayBringLog } from '../domain/commitment-policy.js';
import { plannedLog } from '../reads/planned-log.js';
import { logFileById } from '../storage/log-file.store.js';
import { actionLogShown, howLogMatched } from './action-log-shown.js';
import {
  ActionLogImportedType,
  ActionLogType,
  BringActionLogInput,
  HowLogMatchedInput,
  ImportActionLogInput,
} from './action-log.type.js';

/** An officer's own action log becomes commitments and actions of a place. */
@Resolver(() => ActionLogType)
export class ActionLogResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Ask(() => ActionLogType, {
    nullable: true,
    who: signedIn(),
    description: 'For the officer who brought it: what becomes of each line.',
  })
  async actionLog(
    @Args('id', { type: () => ID }) id: string,
    @Me() me: ReaderContext,
    @Args('how', { type: () => HowLogMatchedInput, nullable: true }) how?: HowLogMatchedInput | null,
  ): Promise<ActionLogType | null> {
    const scope = await me.scope();
    const file = await logFileById(this.database, scope, id);
    const place = file && (await partnershipById(this.database, file.partnershipId));
    if (!file || !place || !mayBringLog(scope, place)) return null;
    const matched = howLogMatched(how ?? {}, file.content?.columns ?? []);
    const today = this.clock.today();
    const { here, planned } = await plannedLog(this.database, scope, place, file, matched, today);
    return actionLogShown(file, matched, here, planned);
  }

  @Do(() => ActionLogType, { who: signedIn() })
  async bringActionLog(
    @Args('input', { type: () => BringActionLogInput }) input: BringActionLogInput,
    @Me() me: ReaderContext,
  ): Promise<ActionLogType | Refusal> {
    const { requestId, partnershipId, name, base64 } = input;
    const place = isId(partnershipId) ? await partnershipById(this.database, partnershipId) : null;
    // Asked before the file is looked at, and again by the action: reading it for somebody who may not would be work for nothing.
    if (!place || !mayBringLog(await me.scope(), place)) return notFound();
    try {
      const content = await readList(Buffer.from(base64, 'base64'), ACTION_LOG);
      return answer(
        await this.actions.run(keepLog, { requestId, partnershipId, name, content }, me.reader),
        async ({ fileId }) => (await this.actionLog(fileId, me))!,
      );
    } catch (error) {
      if (!(error instanceof ListProblem)) throw error;
      return refusal(fault(`action-log/${error.code}`, 'file', error.message));
    }
  }

  @Do(() => ActionLogImportedType, { who: signedIn() })
  async importActionLog(
    @Args('input', { type: () => ImportActionLogInput }) input: ImportActionLogInput,
    @Me() me: ReaderContext,
  ): Promise<ActionLogImportedType | Refusal> {
    const { requestId, fileId, version, how } = input;
    const file = await logFileById(this.database, await me.scope(), fileId);
    const matched = howLogMatched(how, file?.content?.columns ?? []);
    return answer(
      await this.actions.run(importLog, { requestId, fileId, version, ...matched }, me.reader),
      async ({ made }) => ({ made }),
    );
  }
}
