import { Injectable } from '@nestjs/common';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import { done, type Result } from '@folkmoot/kernel/result.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { ADMIN, admitOperator } from './actions/admit-operator.js';
import { letIn } from './actions/let-in.js';
import { hashOf, newSecret } from './secrets/secrets.js';

/** For the commands `admin` and `let-in`: the path of a link that signs somebody in once, within a day. */
@Injectable()
export class OperatorSetUp {
  constructor(private readonly actions: Actions) {}

  async admit(person: {
    readonly name: string;
    readonly email: string;
  }): Promise<Result<{ personId: Id; path: string }>> {
    const secret = newSecret();
    const made = await this.actions.run(
      admitOperator,
      { ...person, requestId: newId(), linkHash: hashOf(secret) },
      { kind: 'job', name: ADMIN },
    );
    return made.ok ? done({ personId: made.value.personId, path: `/set-up/${secret}` }) : made;
  }

  /** Somebody who can no longer read the mailbox they sign in with. They become nothing that they were not. */
  async letIn(person: { readonly name: string; readonly email: string }): Promise<Result<{ path: string }>> {
    const secret = newSecret();
    const found = await this.actions.run(
      letIn,
      { ...person, requestId: newId(), linkHash: hashOf(secret) },
      { kind: 'job', name: ADMIN },
    );
    return found.ok ? done({ path: `/set-up/${secret}` }) : found;
  }
}
