import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert, update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { attempt } from '../contract/confirm-address.js';
import { mintLink, type MintedLink } from '../contract/mailed-link.js';
import { aboutPerson } from '../contract/people.js';
import { staying } from '../domain/giving-up.js';
import { mailFault } from '../domain/throttle.js';
import { addressesOf, type AddressRow } from '../reads/addresses.js';
import { throttleCounts } from '../reads/throttle-counts.js';
import { hashOf } from '../secrets/secrets.js';
import { addressTable } from '../storage/address.table.js';
import { attemptTable } from '../storage/attempt.table.js';
import { givesUp } from './gives-up.js';

export interface RemoveAddress extends Requested {
  readonly addressId: Id;
  readonly version: number;
}

interface Found {
  readonly own: readonly AddressRow[];
  readonly address: AddressRow;
  readonly link: MintedLink;
  readonly tooMany: ReturnType<typeof mailFault>;
}

/**
 * A person gives an address up: confirmed by a mail to it, or a week later where nobody answers, so that whoever finds their browser
 * open cannot lock them out. One that was never confirmed goes at once. The last one stays, or they could never come back.
 */
export const removeAddress = defineAction<RemoveAddress, Found, { personId: Id }>({
  name: 'access.remove-address',
  async find({ addressId }, { tx, scope, now }) {
    if (!scope.person) return null;
    // Two removals at once must not leave them with none.
    await lockSeries(tx, `access/addresses/${scope.person.personId}`);
    const own = await addressesOf(tx, scope.person.personId);
    const address = own.find((one) => one.id === addressId);
    return address
      ? {
          own,
          address,
          link: mintLink(),
          tooMany: mailFault(await throttleCounts(tx, 'mail', hashOf(address.email), now)),
        }
      : null;
  },
  may: (scope) => scope.person !== null,
  decide({ own, address, link, tooMany }, { version }, at) {
    if (staying(own).every((one) => one.id === address.id))
      return refused(
        refusal(
          fault(
            'address/last',
            '',
            'This is the only address you can sign in with. Add and confirm another one first.',
          ),
        ),
      );
    const personId = at.scope.person!.personId;
    const seen = { ...address, version };
    if (!address.confirmed)
      return done({
        rows: [update(addressTable, seen, { removedAt: at.now })],
        events: [aboutPerson('access.address-removed', personId, { address: address.id })],
        result: { personId },
      });
    if (address.goesAt !== null)
      return refused(refusal(fault('address/goes', '', 'This address is being given up already.')));
    if (tooMany) return refused(refusal(tooMany));
    const going = givesUp(seen, personId, link, at);
    return done({
      ...going,
      rows: [...going.rows, insert(attemptTable, attempt('mail', hashOf(address.email), at))],
      result: { personId },
    });
  },
});
