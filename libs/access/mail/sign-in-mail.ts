import { Injectable } from '@nestjs/common';
import { Clock } from '@folkmoot/kernel/clock.js';
import { newId } from '@folkmoot/kernel/id.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { MAIL_SIGN_IN, type SignInAsked } from '../actions/ask-for-link.js';
import { mailSignInLink } from '../actions/mail-sign-in-link.js';
import { mintConfirmation } from '../contract/confirm-address.js';

const DAY_MS = 86_400_000;

/** Does what asking for a link left to a job. */
@Injectable()
export class SignInMail {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly clock: Clock,
    jobs: JobRunner,
  ) {
    jobs.register(MAIL_SIGN_IN, (payload) => this.mail(payload as SignInAsked));
  }

  /** The request's own id makes a repeated job harmless. An unknown address is refused like anything absent, and that is all. */
  async mail({ requestId, email, next }: SignInAsked): Promise<void> {
    const confirmation = await mintConfirmation({ email, purpose: 'sign-in', id: newId() });
    await this.actions.run(
      mailSignInLink,
      { requestId, confirmation, next },
      { kind: 'job', name: MAIL_SIGN_IN },
    );
    await this.forgetOld();
  }

  /** What only slowed down guessing, and links long dead, name addresses: they are not kept beyond their use. */
  private async forgetOld(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - 2 * DAY_MS);
    await this.database.rows('DELETE FROM access.attempt WHERE at < $1', [before]);
    await this.database.rows('DELETE FROM access.token WHERE expires_at < $1', [before]);
  }
}
