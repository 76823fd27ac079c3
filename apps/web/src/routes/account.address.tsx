import { Form, useActionData, useLoaderData } from 'react-router';
import { confirmAddressWith } from '../features/access/confirm-address.server.js';
import { DeadLink } from '../features/access/dead-link.js';
import { AddressLinkDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const { addressLink } = await context.schema(AddressLinkDocument, { token: params.token ?? '' });
  return { email: addressLink?.email ?? null, requestId: requestId() };
}

export async function action({ context, request, params }: ActionArgs) {
  const values = valuesOf(await request.formData());
  return confirmAddressWith(context, params.token ?? '', values.requestId ?? '', values);
}

export default function AccountAddress() {
  const { email, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (email === null) return <DeadLink again={links.account()} againText="Go to your account" />;
  return (
    <Page title="Confirm this address" faults={refused?.faults}>
      <p>From now on you could also sign in with {email}.</p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <Button>Confirm the address</Button>
      </Form>
    </Page>
  );
}
