import { Form, redirect, useLoaderData } from 'react-router';
import { SignOutDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export function loader({ context }: LoaderArgs) {
  if (context.reader.kind !== 'person') throw redirect(links.home());
  return { requestId: requestId() };
}

export async function action({ context, request }: ActionArgs) {
  const { requestId = '' } = valuesOf(await request.formData());
  // A second press finds nobody signed in, which is what it wanted.
  if (context.reader.kind === 'person') await context.schema(SignOutDocument, { input: { requestId } });
  return redirect(links.home());
}

export default function SignOut() {
  const { requestId } = useLoaderData<typeof loader>();
  return (
    <Page title="Sign out">
      <p>This signs you out on this device. What you saved is safe.</p>
      <Form method="post">
        <RequestId id={requestId} />
        <Button>Sign out</Button>
      </Form>
    </Page>
  );
}
