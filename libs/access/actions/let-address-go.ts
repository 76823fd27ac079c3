import { isId, type Id } from '@folkmoot/kernel/id.js';
import { done } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { aboutPerson } from '../contract/people.js';
import { staying } from '../domain/giving-up.js';
import { addressesOf, ownerOfAddress, type AddressRow } from '../reads/addresses.js';
import { addressTable } from '../storage/address.table.js';

interface Input extends Requested {
  readonly addressId: Id;
}

interface Found {
  readonly personId: Id;
  readonly address: AddressRow;
  readonly own: readonly AddressRow[];
}

/** Lets an address go when its mailbox has not answered for a week. Only the job does this. */
export const letAddressGo = defineAction<Input, Found, { outcome: 'gone' | 'early' | 'stays' }>({
  name: 'access.let-address-go',
  async find({ addressId }, { tx }) {
    const personId = isId(addressId) ? await ownerOfAddress(tx, addressId) : null;
    if (personId === null) return null;
    await lockSeries(tx, `access/addresses/${personId}`);
    const own = await addressesOf(tx, personId);
    const address = own.find((one) => one.id === addressId);
    return address ? { personId, address, own } : null;
  },
  may: (scope) => scope.reader.kind === 'job',
  decide({ personId, address, own }, _, { now }) {
    const nothing = (outcome: 'early' | 'stays') => done({ rows: [], events: [], result: { outcome } });
    // Kept meanwhile, or the other one went first: the last stays, or they could never come back.
    if (address.goesAt === null || staying(own).length === 0) return nothing('stays');
    if (now < address.goesAt) return nothing('early');
    return done({
      rows: [update(addressTable, address, { removedAt: now, goesAt: null })],
      events: [aboutPerson('access.address-removed', personId, { address: address.id })],
      result: { outcome: 'gone' as const },
    });
  },
});
