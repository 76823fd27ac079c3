import { redirect, useLoaderData } from 'react-router';
import { SignOutForm } from '../features/access/sign-out-form.js';
import { SignOutDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export function loader({ context: { reader } }: LoaderArgs) {
  if (reader.kind !== 'person') throw redirect(links.home());
  return { personId: reader.personId, requestId: requestId() };
}

export async function action({ context, request }: ActionArgs) {
  const { requestId = '' } = valuesOf(await request.formData());
  // A second press finds nobody signed in, which is what it wanted.
  if (context.reader.kind === 'person') await context.schema(SignOutDocument, { input: { requestId } });
  return redirect(links.home());
}

export default function SignOut() {
  const { personId, requestId } = useLoaderData<typeof loader>();
  return (
    <Page title="Sign out">
      <p>This signs you out on this device. What you saved is safe.</p>
      <SignOutForm personId={personId} requestId={requestId} />
    </Page>
  );
}
