import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { mintLink, type MintedLink } from '../contract/mailed-link.js';
import { aboutPerson } from '../contract/people.js';
import { findToken, spendToken, type LiveToken } from '../contract/tokens.js';
import { staying } from '../domain/giving-up.js';
import { addressesOf, type AddressRow } from '../reads/addresses.js';
import { addressTable } from '../storage/address.table.js';
import { tellOfAnother } from './address-letters.js';
import { givesUp } from './gives-up.js';

export interface ConfirmNewAddress extends Requested {
  readonly token: string;
}

interface Found {
  readonly token: LiveToken;
  readonly own: readonly AddressRow[];
  /** One for each mailbox that is told. */
  readonly links: readonly MintedLink[];
}

/**
 * The mail to a further address was answered. Only by the person who named it, signed in: otherwise a stranger's address could be
 * talked into another's account by one careless press of a button. Their other mailboxes are told, and can stop it.
 */
export const confirmNewAddress = defineAction<ConfirmNewAddress, Found | Refusal, { personId: string }>({
  name: 'access.confirm-new-address',
  async find({ token: secret }, { tx, scope, now }) {
    if (!scope.person) return null;
    const token = await findToken(tx, secret, 'add-address', now);
    if (!token.ok) return token.refusal;
    await lockSeries(tx, `access/addresses/${scope.person.personId}`);
    const own = await addressesOf(tx, scope.person.personId);
    return { token: token.value, own, links: own.map(mintLink) };
  },
  may: (scope, found) => 'faults' in found || found.token.personId === scope.person?.personId,
  decide(found, _, at) {
    if ('faults' in found) return refused(found);
    const { token, own, links } = found;
    const personId = token.personId!;
    const id = at.newId();
    if (own.some(({ email }) => email === token.email))
      return done({ rows: [spendToken(token, at.now)], events: [], result: { personId } });
    const told = staying(own).map((one) => {
      const link = links[own.indexOf(one)]!;
      return one.id === token.subjectId
        ? givesUp(one, personId, link, at)
        : { ...tellOfAnother(link, one.email, id, at), events: [] };
    });
    const added = {
      id,
      version: 1,
      personId,
      email: token.email,
      confirmedAt: at.now,
      removedAt: null,
      goesAt: null,
    };
    return done({
      rows: [spendToken(token, at.now), insert(addressTable, added), ...told.flatMap(({ rows }) => rows)],
      events: [
        aboutPerson('access.address-added', personId, { address: id }),
        ...told.flatMap(({ events }) => events),
      ],
      jobs: told.flatMap(({ jobs }) => jobs),
      result: { personId },
    });
  },
});
