import { Link, useLoaderData } from 'react-router';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export const loader = ({ context }: LoaderArgs) => ({ demonstration: context.demonstration });

/** The same words whether the address is known or not. */
export default function SignInSent() {
  const { demonstration } = useLoaderData<typeof loader>();
  return (
    <Page title="Look in your mail">
      <p>
        If this address is known here, a mail is on its way to it. It holds a link that signs you in, for 30
        minutes.
      </p>
      <p>
        You read your mail on another device?{' '}
        <Link to={links.signInCode()}>Type the code from the mail here</Link>.
      </p>
      {demonstration && (
        <p>
          This is a demonstration, so the mail may be waiting on the{' '}
          <Link to={links.demonstrationMail()}>page of sent mail</Link>.
        </p>
      )}
      <h2>No mail after a few minutes?</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Look in the folder for junk.</li>
        <li>
          <Link to={links.signIn()}>Try another address</Link>: it must be one you have confirmed here.
        </li>
        <li>
          If you have not joined yet, find your place on the <Link to={links.home()}>start page</Link>.
        </li>
      </ul>
    </Page>
  );
}
