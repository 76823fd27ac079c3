import { isRouteErrorResponse, Link } from 'react-router';
import { useFrame } from '../lib/frame-data.js';
import { links } from '../lib/links.js';
import { useRendering } from '../lib/rendering.js';
import { Page } from '../ui/page.js';

/** What happened, what is safe, what to do: for a refusal, and for a failure of ours. */
export function ProblemPage({ error }: { error: unknown }) {
  const { reference } = useRendering();
  if (isRouteErrorResponse(error) && error.status < 500)
    return error.status === 403 ? <Foreign /> : <NotHere />;
  const told = isRouteErrorResponse(error)
    ? (error.data as { reference?: string } | null)?.reference
    : undefined;
  return <Failed reference={told ?? reference} />;
}

/** Absent and forbidden read the same: nobody learns what exists from being turned away. */
function NotHere() {
  const signedIn = useFrame()?.reader.kind === 'person';
  return (
    <Page title="We cannot show this page">
      <p>It may not exist, it may have moved, or it may be open only to the members of a place.</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>If you typed the address, check it. If you pasted it, check that all of it is there.</li>
        <li>
          If you belong to the place, <Link to={links.signIn()}>sign in</Link>, and check which organisation
          you are speaking for.
        </li>
        <li>If you should be able to see this, ask the place’s secretary.</li>
        {signedIn && (
          <li>
            If you wrote here without a network, on your own device, your words are{' '}
            <Link to={links.keptWords()}>kept on the device</Link>.
          </li>
        )}
      </ul>
      <p>
        <Link to={links.home()}>Find your place</Link>
      </p>
    </Page>
  );
}

function Foreign() {
  return (
    <Page title="This form was not sent from here">
      <p>Your browser says that the form came from another website, so nothing was done with it.</p>
      <p>
        Go to <Link to={links.home()}>the start page</Link> and try again from there.
      </p>
    </Page>
  );
}

function Failed({ reference }: { reference: string | undefined }) {
  return (
    <Page title="Something went wrong on our side">
      <p>
        It was not your doing. What you saved before is safe; what you just sent may not have been stored.
      </p>
      <p>Wait a minute, then go back and try again. A form sent twice is answered once.</p>
      {reference && (
        <p>
          If it happens again, <Link to={links.contact()}>tell us</Link> this number:{' '}
          <strong className="app-reference">{reference}</strong>
        </p>
      )}
    </Page>
  );
}
