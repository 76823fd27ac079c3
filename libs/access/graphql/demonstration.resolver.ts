import { Args, Int, Resolver } from '@nestjs/graphql';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { publicly } from '@folkmoot/platform/graphql/access.js';
import { Ask, Do, Me } from '@folkmoot/platform/graphql/operations.js';
import { pageSize } from '@folkmoot/platform/graphql/page-size.js';
import { ReaderContext } from '@folkmoot/platform/graphql/reader-context.js';
import { answer } from '@folkmoot/platform/graphql/refusal.type.js';
import { stepIntoRole } from '../actions/step-into-role.js';
import { beginSession } from '../contract/sessions.js';
import { demonstrationMail, demonstrationRoles } from '../reads/demonstration.js';
import { DemonstrationMailType, DemonstrationRoleType, StepIntoRoleInput } from './demonstration.type.js';
import { SignedInType } from './sign-in.type.js';

@Resolver()
export class DemonstrationResolver {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
  ) {}

  @Ask(() => [DemonstrationRoleType], {
    nullable: true,
    who: publicly('On a demonstration everybody is invented; elsewhere there is nothing here.'),
  })
  demonstrationRoles(): Promise<DemonstrationRoleType[] | null> {
    return demonstrationRoles(this.database);
  }

  @Ask(() => [DemonstrationMailType], {
    nullable: true,
    who: publicly(
      'On a demonstration without a mail server the mail is shown instead; elsewhere there is nothing here.',
    ),
  })
  demonstrationMail(
    @Args('first', { type: () => Int, nullable: true }) first?: number,
  ): Promise<DemonstrationMailType[] | null> {
    return demonstrationMail(this.database, pageSize(first, 20, 50));
  }

  @Do(() => SignedInType, {
    who: publicly('On a demonstration one steps into an invented role; elsewhere the action finds nothing.'),
  })
  async stepIntoRole(
    @Args('input', { type: () => StepIntoRoleInput }) input: StepIntoRoleInput,
    @Me() me: ReaderContext,
  ): Promise<SignedInType | Refusal> {
    const { requestId, roleId, browserKey } = input;
    const session = beginSession(me, browserKey, roleId);
    if ('faults' in session) return session;
    const done = await this.actions.run(
      stepIntoRole,
      { requestId, roleId, tokenHash: session.tokenHash, device: me.device },
      me.reader,
    );
    if (done.ok) me.signIn(session.secret);
    return answer(done, async (outcome) => outcome);
  }
}
