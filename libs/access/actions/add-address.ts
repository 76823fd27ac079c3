import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import {
  askToConfirm,
  prepareConfirmation,
  type Confirmation,
  type ConfirmationLetter,
} from '../contract/confirm-address.js';
import { addressesOf, type AddressRow } from '../reads/addresses.js';

export interface AddAddress extends Requested {
  readonly email: string;
  /** The address that is given up for it once it is confirmed. */
  readonly insteadOf?: Id | null;
}

interface Found {
  readonly confirmation: Result<Confirmation>;
  readonly own: readonly AddressRow[];
}

/** A person names a further address. It becomes theirs only when they answer the mail that goes there. */
export const addAddress = defineAction<AddAddress, Found, object>({
  name: 'access.add-address',
  async find({ email }, { tx, scope, now }) {
    if (!scope.person) return null;
    const own = await addressesOf(tx, scope.person.personId);
    return {
      own,
      confirmation: await prepareConfirmation(tx, { email, purpose: 'add-address', now, newId }),
    };
  },
  may: (scope) => scope.person !== null,
  decide({ confirmation, own }, { insteadOf }, at) {
    if (!confirmation.ok) return confirmation;
    if (own.some(({ email }) => email === confirmation.value.email))
      return refused(refusal(fault('address/already-yours', 'email', 'This address is yours already.')));
    const instead = insteadOf ? own.find((one) => one.id === insteadOf && one.confirmed) : undefined;
    if (insteadOf && !instead)
      return refused(
        refusal(fault('address/not-yours', 'insteadOf', 'Choose one of your addresses that it replaces.')),
      );
    const asked = askToConfirm(
      confirmation.value,
      { letter: LETTER, personId: at.scope.person!.personId, subjectId: instead?.id },
      at,
    );
    return done({ rows: asked.rows, events: [], jobs: asked.jobs, result: {} });
  },
});

const LETTER: ConfirmationLetter = {
  subject: 'Confirm this address for Folkmoot',
  opening:
    'Somebody who is signed in to Folkmoot wants to sign in with this address too. Confirm it only if that is you.',
  linkText: 'Confirm this address',
  linkPath: (secret) => `/account/address/${secret}`,
  codePath: '/account/code',
};
