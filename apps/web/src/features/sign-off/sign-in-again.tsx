import { Button } from '../../ui/button.js';
import { WarningCallout } from '../../ui/warning-callout.js';

/** The form of which this is a part: a link is asked for in the middle of typing, and what was typed comes back with the page. */
export const SIGNED_FORM = 'signed';

/** An open browser on a desk signs nothing: a link goes to the signatory's own mailbox. */
export function SignInAgain({ requestId, mailed }: { requestId: string; mailed: boolean }) {
  return (
    <WarningCallout heading={mailed ? 'Look in your mail, then sign here' : 'Sign in again before you sign'}>
      {mailed ? (
        <p>
          We have mailed you a link. Open it in this browser and sign in, then come back to this page: what
          you typed below still stands there. If you had chosen a file, choose it again.
        </p>
      ) : (
        <p>
          A signature needs a sign-in of the last 10 minutes. We mail you a link; what you type below is kept.
        </p>
      )}
      <Button look="secondary" form={SIGNED_FORM} name="again" value={requestId}>
        {mailed ? 'Mail me another link' : 'Mail me a link'}
      </Button>
    </WarningCallout>
  );
}
