import { Link, useActionData, useLoaderData } from 'react-router';
import { accountAction } from '../features/access/account-actions.server.js';
import { Devices, EverywhereForm, NameForm } from '../features/access/account-parts.js';
import { AddAddressForm, Addresses } from '../features/access/own-addresses.js';
import { AccountDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context }: LoaderArgs) {
  const { me } = await context.schema(AccountDocument, {});
  if (!me) throw new Response(null, { status: 404 });
  const forms = [
    'name',
    'add',
    'everywhere',
    ...me.addresses.map((one) => one.id),
    ...me.sessions.map((one) => one.id),
  ];
  return { me, requestIds: Object.fromEntries(forms.map((form) => [form, requestId()])) };
}

export const action = async ({ context, request }: ActionArgs) =>
  accountAction(context, valuesOf(await request.formData()));

export default function Account() {
  const { me, requestIds } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const idOf = (form: string) => requestIds[form] ?? '';
  return (
    <Page title="Your account" faults={refused?.faults}>
      <p>
        <Link to={links.hat()}>Choose which organisation you speak for</Link> or{' '}
        <Link to={links.signOut()}>sign out</Link>.
      </p>
      <p>
        <Link to={links.keptWords()}>Kept on this device</Link>: what you can open, and what you wrote,
        without a network.
      </p>
      <p>
        <Link to={links.mails()}>What you are mailed</Link>: how often, and when not.
      </p>
      <p>
        <Link to={links.calendar()}>Days in your own calendar</Link>: what is due, in Outlook or on your
        phone.
      </p>
      <p>
        <Link to={links.ownData()}>What is kept about you</Link>: keep a copy of it, leave a place, or have
        your personal data erased.
      </p>
      <h2>Name</h2>
      <NameForm me={me} requestId={idOf('name')} refused={refused} />
      <h2>E-mail addresses</h2>
      <p>
        You sign in with any of them. Nobody else sees them here. When you add one, your other mailboxes are
        told; one that you give up can stop that for 7 days.
      </p>
      <Addresses addresses={me.addresses} requestIds={requestIds} />
      <AddAddressForm addresses={me.addresses} requestId={idOf('add')} refused={refused} />
      <p>
        If you can read none of them any more, ask those who run this installation: they can print a link that
        lets you in.
      </p>
      <h2>Where you are signed in</h2>
      <Devices sessions={me.sessions} requestIds={requestIds} />
      <p>
        Pages kept on a device go when it next finds the network and you are signed out there. Words that are
        not sent yet stay until you sign in on it again. To remove all of it from this one,{' '}
        <Link to={links.signOut()}>sign out here</Link>.
      </p>
      <EverywhereForm requestId={idOf('everywhere')} />
    </Page>
  );
}
