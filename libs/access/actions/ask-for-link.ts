import { refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { attempt } from '../contract/confirm-address.js';
import { emailFault, normaliseEmail } from '../domain/address.js';
import { safeNext } from '../domain/next-page.js';
import { mailFault } from '../domain/throttle.js';
import { throttleCounts } from '../reads/throttle-counts.js';
import { hashOf } from '../secrets/secrets.js';
import { attemptTable } from '../storage/attempt.table.js';

export const MAIL_SIGN_IN = 'mail-sign-in';

export interface SignInAsked extends Requested {
  readonly email: string;
  readonly next: string | null;
}

/**
 * Somebody asks for a sign-in link. Whether the address is known is looked up only later, by a job: what happens here, and how
 * long it takes, is the same for every address.
 */
export const askForLink = defineAction<
  SignInAsked,
  { email: string | null; tooMany: ReturnType<typeof mailFault> },
  object
>({
  name: 'access.ask-for-link',
  async find({ email: typed }, { tx, now }) {
    const email = normaliseEmail(typed);
    if (email === null) return { email, tooMany: null };
    const key = hashOf(email);
    await lockSeries(tx, `access/mail/${key.toString('hex')}`);
    return { email, tooMany: mailFault(await throttleCounts(tx, 'mail', key, now)) };
  },
  may: () => true,
  decide({ email, tooMany }, { requestId, next }, at) {
    if (email === null) return refused(refusal(emailFault()));
    if (tooMany) return refused(refusal(tooMany));
    return done({
      rows: [insert(attemptTable, attempt('mail', hashOf(email), at))],
      events: [],
      jobs: [{ task: MAIL_SIGN_IN, payload: { requestId, email, next: safeNext(next) } }],
      result: {},
    });
  },
});
