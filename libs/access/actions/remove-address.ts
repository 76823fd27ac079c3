import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { aboutPerson } from '../contract/people.js';
import { addressesOf, type AddressRow } from '../reads/addresses.js';
import { addressTable } from '../storage/address.table.js';

export interface RemoveAddress extends Requested {
  readonly addressId: Id;
  readonly version: number;
}

/** A person gives an address up; links mailed there sign them in no more. The last one stays, or they could never come back. */
export const removeAddress = defineAction<RemoveAddress, readonly AddressRow[], { personId: Id }>({
  name: 'access.remove-address',
  async find({ addressId }, { tx, scope }) {
    if (!scope.person) return null;
    // Two removals at once must not leave them with none.
    await lockSeries(tx, `access/addresses/${scope.person.personId}`);
    const own = await addressesOf(tx, scope.person.personId);
    return own.some((one) => one.id === addressId) ? own : null;
  },
  may: (scope) => scope.person !== null,
  decide(own, { addressId, version }, { now, scope }) {
    const left = own.filter((one) => one.id !== addressId && one.confirmed);
    if (left.length === 0)
      return refused(
        refusal(
          fault(
            'address/last',
            '',
            'This is the only address you can sign in with. Add and confirm another one first.',
          ),
        ),
      );
    const personId = scope.person!.personId;
    return done({
      rows: [update(addressTable, { id: addressId, version }, { removedAt: now })],
      events: [aboutPerson('access.address-removed', personId, { address: addressId })],
      result: { personId },
    });
  },
});
