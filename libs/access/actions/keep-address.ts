import type { Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { aboutPerson } from '../contract/people.js';
import { addressesOf, type AddressRow } from '../reads/addresses.js';
import { addressTable } from '../storage/address.table.js';

export interface KeepAddress extends Requested {
  readonly addressId: Id;
  readonly version: number;
}

/** Somebody thinks better of giving an address up, in any browser where they are signed in. */
export const keepAddress = defineAction<KeepAddress, AddressRow, { personId: Id }>({
  name: 'access.keep-address',
  async find({ addressId }, { tx, scope }) {
    if (!scope.person) return null;
    await lockSeries(tx, `access/addresses/${scope.person.personId}`);
    const own = await addressesOf(tx, scope.person.personId);
    return own.find((one) => one.id === addressId) ?? null;
  },
  may: (scope) => scope.person !== null,
  decide(address, { version }, { scope }) {
    if (address.goesAt === null)
      return refused(refusal(fault('address/stays', '', 'Nobody is giving this address up.')));
    const { personId } = scope.person!;
    return done({
      rows: [update(addressTable, { id: address.id, version }, { goesAt: null })],
      events: [aboutPerson('access.address-kept', personId, { address: address.id })],
      result: { personId },
    });
  },
});
