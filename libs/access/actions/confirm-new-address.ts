import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { aboutPerson } from '../contract/people.js';
import { findToken, spendToken, type LiveToken } from '../contract/tokens.js';
import { addressesOf } from '../reads/addresses.js';
import { addressTable } from '../storage/address.table.js';

export interface ConfirmNewAddress extends Requested {
  readonly token: string;
}

interface Found {
  readonly token: LiveToken;
  readonly own: readonly string[];
}

/**
 * The mail to a further address was answered. Only by the person who named it, signed in: otherwise a stranger's address could be
 * talked into another's account by one careless press of a button.
 */
export const confirmNewAddress = defineAction<ConfirmNewAddress, Found | Refusal, { personId: string }>({
  name: 'access.confirm-new-address',
  async find({ token: secret }, { tx, scope, now }) {
    if (!scope.person) return null;
    const token = await findToken(tx, secret, 'add-address', now);
    if (!token.ok) return token.refusal;
    return {
      token: token.value,
      own: (await addressesOf(tx, scope.person.personId)).map((one) => one.email),
    };
  },
  may: (scope, found) => 'faults' in found || found.token.personId === scope.person?.personId,
  decide(found, _, at) {
    if ('faults' in found) return refused(found);
    const { token, own } = found;
    const personId = token.personId!;
    const id = at.newId();
    const added = own.includes(token.email)
      ? []
      : [
          insert(addressTable, {
            id,
            version: 1,
            personId,
            email: token.email,
            confirmedAt: at.now,
            removedAt: null,
          }),
        ];
    return done({
      rows: [spendToken(token, at.now), ...added],
      events: added.length > 0 ? [aboutPerson('access.address-added', personId, { address: id })] : [],
      result: { personId },
    });
  },
});
