import type { AccountQuery } from '../../gql/operations.js';
import { formatInstant } from '../../lib/dates.js';
import { Button } from '../../ui/button.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';
import { IntentForm, ifItWas, type FormProps } from './account-parts.js';

type Address = NonNullable<AccountQuery['me']>['addresses'][number];

/** The last address has no button: without it one could not come back. */
export function Addresses({
  addresses,
  requestIds,
}: {
  addresses: readonly Address[];
  requestIds: Readonly<Record<string, string>>;
}) {
  const staying = addresses.filter((one) => one.confirmed && !one.goesAt);
  return (
    <ul className="nhsuk-list app-rows">
      {addresses.map((address) => (
        <li key={address.id}>
          <span>
            <span className="app-address">{address.email}</span>
            {!address.confirmed && ' (not yet confirmed)'}
            {address.goesAt && (
              <span className="app-detail">
                Being given up: goes on {formatInstant(address.goesAt)}, or as soon as its mailbox confirms
                it. If that was not you, keep it and sign out everywhere.
              </span>
            )}
          </span>
          {address.goesAt ? (
            <AddressDeed intent="keep-address" word="Keep" address={address} requestIds={requestIds} />
          ) : (
            (!address.confirmed || staying.length > 1) && (
              <AddressDeed intent="remove-address" word="Give up" address={address} requestIds={requestIds} />
            )
          )}
        </li>
      ))}
    </ul>
  );
}

function AddressDeed({
  intent,
  word,
  address,
  requestIds,
}: {
  intent: string;
  word: string;
  address: Address;
  requestIds: Readonly<Record<string, string>>;
}) {
  return (
    <IntentForm intent={intent} requestId={requestIds[address.id] ?? ''}>
      <input type="hidden" name="addressId" value={address.id} />
      <input type="hidden" name="version" value={address.version} />
      <Button look="secondary" small>
        {word}
        <span className="nhsuk-u-visually-hidden"> {address.email}</span>
      </Button>
    </IntentForm>
  );
}

/** A further address, or a new one in place of an old one. */
export function AddAddressForm({
  addresses,
  requestId,
  refused,
}: FormProps & { addresses: readonly Address[] }) {
  const mine = ifItWas(refused, 'add-address');
  return (
    <IntentForm intent="add-address" requestId={requestId} refused={refused}>
      <TextField
        name="email"
        type="email"
        label="Another e-mail address"
        hint="We mail it a link and a code. It becomes yours when you use one of them."
        autoComplete="email"
        spellCheck={false}
        {...mine}
      />
      <Select
        name="insteadOf"
        label="Does it replace one?"
        hint="We mail that one too: it can confirm the change at once, or stop it for 7 days"
        prompt="No, I keep them all"
        choices={addresses
          .filter((one) => one.confirmed && !one.goesAt)
          .map(({ id, email }) => ({ value: id, text: email }))}
        {...mine}
      />
      <Button look="secondary">Add the address</Button>
    </IntentForm>
  );
}
