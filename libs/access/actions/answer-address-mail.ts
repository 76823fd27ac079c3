import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { SESSION_ENDED } from '@folkmoot/platform/live/session-events.js';
import { aboutPerson } from '../contract/people.js';
import { spendToken } from '../contract/tokens.js';
import { slippedIn, staying } from '../domain/giving-up.js';
import { addressMail, type AddressMail } from '../reads/address-mail.js';
import type { AddressRow } from '../reads/addresses.js';
import { openSessionsOf, type OpenSession } from '../reads/sessions.js';
import { addressTable } from '../storage/address.table.js';
import { sessionTable } from '../storage/session.table.js';
import { sessionChanged } from './end-sessions.js';

export interface AnswerAddressMail extends Requested {
  readonly token: string;
  /** It was not them; otherwise they confirm that the address goes. */
  readonly stop: boolean;
}

interface Found extends AddressMail {
  readonly sessions: readonly OpenSession[];
}

/** Whoever reads a mailbox confirms that it is given up, or stops what somebody does to their addresses. Nobody need be signed in. */
export const answerAddressMail = defineAction<AnswerAddressMail, Found | Refusal, { stopped: boolean }>({
  name: 'access.answer-address-mail',
  async find({ token: secret }, { tx, now }) {
    const seen = await addressMail(tx, secret, now);
    if ('faults' in seen) return seen;
    await lockSeries(tx, `access/addresses/${seen.personId}`);
    const found = await addressMail(tx, secret, now);
    return 'faults' in found ? found : { ...found, sessions: await openSessionsOf(tx, found.personId, now) };
  },
  may: () => true,
  decide(found, { stop }, { now }) {
    if ('faults' in found) return refused(found);
    const { token, personId, mailbox, own, sessions } = found;
    if (stop) {
      const gone = slippedIn(own, mailbox, now);
      const kept = own.filter((one) => one.goesAt !== null && !gone.includes(one));
      return done({
        rows: [
          spendToken(token, now),
          ...gone.map((one) => update(addressTable, one, { removedAt: now, goesAt: null })),
          ...kept.map((one) => update(addressTable, one, { goesAt: null })),
          ...sessions.map((one) => update(sessionTable, one, { endedAt: now })),
        ],
        events: [
          aboutPerson('access.address-change-stopped', personId, { address: mailbox.id }),
          ...gone.map((one) => removed(personId, one)),
          ...sessions.map((one) => sessionChanged(SESSION_ENDED, personId, one.id, {})),
        ],
        result: { stopped: true },
      });
    }
    if (mailbox.goesAt === null)
      return refused(refusal(fault('address/stays', '', 'Nobody is giving this address up any more.')));
    if (staying(own).length === 0)
      return refused(
        refusal(
          fault('address/last', '', 'This is the only address left. Add and confirm another one first.'),
        ),
      );
    return done({
      rows: [spendToken(token, now), update(addressTable, mailbox, { removedAt: now, goesAt: null })],
      events: [removed(personId, mailbox)],
      result: { stopped: false },
    });
  },
});

const removed = (personId: Id, { id }: AddressRow) =>
  aboutPerson('access.address-removed', personId, { address: id });
