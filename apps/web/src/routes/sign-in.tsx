import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { Hidden } from '../features/access/hidden.js';
import { AskForLinkDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { optional, refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export function loader({ context, request }: LoaderArgs) {
  if (context.reader.kind === 'person') throw redirect(links.account());
  return { next: new URL(request.url).searchParams.get('next') ?? '', requestId: requestId() };
}

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const input = {
    requestId: values.requestId ?? '',
    email: values.email ?? '',
    next: optional(values, 'next'),
  };
  const { askForLink } = await context.schema(AskForLinkDocument, { input });
  return askForLink.__typename === 'Refusal' ? refuse(askForLink, values) : redirect(links.signInSent());
}

export default function SignIn() {
  const { next, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title="Sign in" faults={refused?.faults}>
      <p>We mail you a link. There is no password.</p>
      <Form method="post" action={links.signIn()} noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <Hidden name="next" value={next} values={refused?.values} />
        <TextField
          name="email"
          type="email"
          label="Your e-mail address"
          autoComplete="email"
          spellCheck={false}
          {...refused}
        />
        <Button>Mail me a link</Button>
      </Form>
      <p>
        You have a code from a mail? <Link to={links.signInCode()}>Type it here</Link>.
      </p>
      <p>
        You are new? Find your place on the <Link to={links.home()}>start page</Link> and join it there.
      </p>
    </Page>
  );
}
