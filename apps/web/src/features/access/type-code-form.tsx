import { Form } from 'react-router';
import type { Refused } from '../../lib/form.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';
import { TextField } from '../../ui/text-field.js';
import { Hidden } from './hidden.js';

/** The code of a mail, typed on the device where one wants to go on. */
export function TypeCodeForm({
  requestId,
  browserKey,
  button,
  email,
  refused,
}: {
  requestId: string;
  browserKey: string;
  button: string;
  /** Where it is known already, it is not asked again. */
  email?: string;
  refused?: Refused;
}) {
  return (
    <Form method="post" noValidate>
      <RequestId id={requestId} values={refused?.values} />
      <Hidden name="browserKey" value={browserKey} values={refused?.values} />
      {email ? (
        <input type="hidden" name="email" value={email} />
      ) : (
        <TextField
          name="email"
          type="email"
          label="The address the mail went to"
          autoComplete="email"
          spellCheck={false}
          {...refused}
        />
      )}
      <TextField
        name="code"
        label="Code"
        hint="8 digits, such as 1234 5678"
        inputMode="numeric"
        autoComplete="one-time-code"
        width={10}
        {...refused}
      />
      <Button>{button}</Button>
    </Form>
  );
}
