import { Form, useActionData, useLoaderData } from 'react-router';
import { browserKey } from '../features/access/browser-key.server.js';
import { DeadLink } from '../features/access/dead-link.js';
import { Hidden } from '../features/access/hidden.js';
import { signInWith } from '../features/access/sign-in.server.js';
import { SignInLinkDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

/** Programs open links in mails to look at them: opening changes nothing, only the button signs in. */
export async function loader({ context, params }: LoaderArgs) {
  const { signInLink } = await context.schema(SignInLinkDocument, { token: params.token ?? '' });
  return { people: signInLink?.people ?? [], requestId: requestId(), browserKey: browserKey() };
}

export async function action({ context, request, params }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { requestId = '', browserKey = '', personId = '' } = values;
  return signInWith(context, { token: params.token ?? '', requestId, browserKey, personId }, values);
}

export default function SignInLink() {
  const { people, requestId, browserKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const only = people.length === 1 ? people[0] : undefined;
  if (people.length === 0) return <DeadLink again={links.signIn()} againText="Ask for a new link" />;
  return (
    <Page
      title={only ? `Sign in as ${only.name}` : 'Who are you?'}
      heading={only ? undefined : null}
      faults={refused?.faults}
    >
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <Hidden name="browserKey" value={browserKey} values={refused?.values} />
        {only ? (
          <p>
            Press the button to sign in on this device. You stay signed in for 30 days, or until you sign out.
          </p>
        ) : (
          <Radios
            name="personId"
            label="Who are you?"
            hint="Several people use this mailbox."
            heading
            choices={people.map(({ id, name }) => ({ value: id, text: name }))}
            {...refused}
          />
        )}
        <Button>Sign in</Button>
      </Form>
    </Page>
  );
}
