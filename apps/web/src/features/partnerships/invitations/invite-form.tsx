import { Form } from 'react-router';
import type { Refused } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { Radios } from '../../../ui/radios.js';
import { RequestId } from '../../../ui/request-id.js';
import type { Choice } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';

interface Props {
  /** Settled: by the seat that they are to take, or as one's own. */
  organisation: { id: string; name: string } | null;
  /** Of the register, to choose from where it is not settled. */
  found: readonly Choice[];
  seat: { id: string; kind: string } | null;
  /** The offices that the reader may give. */
  offices: readonly Choice[];
  requestId: string;
  refused: Refused | undefined;
}

/** One person, one organisation, one mailbox. */
export function InviteForm({ organisation, found, seat, offices, requestId, refused }: Props) {
  return (
    <Form method="post" noValidate>
      <RequestId id={requestId} values={refused?.values} />
      {organisation ? (
        <>
          <input type="hidden" name="organisationId" value={organisation.id} />
          <p>
            They will speak for <strong>{organisation.name}</strong>
            {seat && `, on its seat (${seat.kind}) if nobody has taken it when they come`}.
          </p>
        </>
      ) : (
        <Radios name="organisationId" label="For which organisation?" choices={found} {...refused} />
      )}
      {seat && <input type="hidden" name="seatId" value={seat.id} />}
      <TextField
        name="email"
        type="email"
        label="Their e-mail address"
        hint="The mail goes there, with a link that works once"
        autoComplete="off"
        {...refused}
      />
      <TextField
        name="name"
        label="Their name, if you know it"
        hint="They can change it when they come"
        autoComplete="off"
        {...refused}
      />
      <TextField name="jobTitle" label="Their role, if you know it" autoComplete="off" {...refused} />
      {offices.length > 0 && (
        <Radios name="office" label="As what?" choices={offices} initial={offices[0]?.value} {...refused} />
      )}
      <Button>Send the invitation</Button>
    </Form>
  );
}
