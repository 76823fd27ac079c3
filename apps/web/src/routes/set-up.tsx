import { Form, redirect, useActionData, useLoaderData } from 'react-router';
import { browserKey } from '../features/access/browser-key.server.js';
import { Hidden } from '../features/access/hidden.js';
import { SetUpDocument, SetUpLinkDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const { setUpLink } = await context.schema(SetUpLinkDocument, { token: params.token ?? '' });
  return { name: setUpLink?.name ?? null, requestId: requestId(), browserKey: browserKey() };
}

export async function action({ context, request, params }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { requestId = '', browserKey = '' } = values;
  const { setUp } = await context.schema(SetUpDocument, {
    input: { requestId, browserKey, token: params.token ?? '' },
  });
  return setUp.__typename === 'Refusal' ? refuse(setUp, values) : redirect(links.operator());
}

export default function SetUp() {
  const { name, requestId, browserKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (name === null)
    return (
      <Page title="This link is no longer good" faults={refused?.faults}>
        <p>
          A set-up link works once, and for a day. Whoever runs this installation can print a new one with the
          command that printed this one.
        </p>
      </Page>
    );
  return (
    <Page title={`Welcome, ${name}`} faults={refused?.faults}>
      <p>
        Those who run this installation printed this link for you. The button signs you in on this device.
      </p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <Hidden name="browserKey" value={browserKey} values={refused?.values} />
        <Button>Sign in</Button>
      </Form>
    </Page>
  );
}
