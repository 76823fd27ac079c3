import { Form } from 'react-router';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';
import { WarningCallout } from '../../ui/warning-callout.js';

/** An open browser on a desk signs nothing: a link goes to the signatory's own mailbox and leads back here. */
export function SignInAgain({ requestId }: { requestId: string }) {
  return (
    <WarningCallout heading="Sign in again before you sign">
      <p>
        A signature needs a sign-in of the last 10 minutes. We mail you a link that leads back to this page.
        What you have typed below is not kept, so do this first.
      </p>
      <Form method="post" noValidate>
        <RequestId id={requestId} />
        <input type="hidden" name="deed" value="sign-in-again" />
        <Button look="secondary">Mail me a link</Button>
      </Form>
    </WarningCallout>
  );
}
