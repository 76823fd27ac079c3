import { data, Form, Link, redirect, useLoaderData } from 'react-router';
import { MailsStoppedDocument, StopMailsDocument } from '../gql/operations.js';
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
  const { mailsStopped } = await context.schema(MailsStoppedDocument, { token: params.token ?? '' });
  if (!mailsStopped) throw data(null, { status: 404 });
  return { ...mailsStopped, requestId: requestId() };
}

/** Pressed here by a person; or posted by their mail program, which brings no form of ours (RFC 8058) and wants no other page. */
export async function action({ context, request, params }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const token = params.token ?? '';
  const { stopMails } = await context.schema(StopMailsDocument, {
    input: { requestId: values.requestId ?? requestId(), token },
  });
  if (stopMails.__typename === 'Refusal') throw data(null, { status: 404 });
  if (values['List-Unsubscribe'] === 'One-Click') return null;
  return redirect(links.stopMails(token));
}

export default function StopMails() {
  const { stopped, requestId } = useLoaderData<typeof loader>();
  if (stopped)
    return (
      <Page title="You get no more of these mails">
        <p>
          What happens is still in your inbox when you sign in. Links for signing in, and answers to what you
          ask for, are still mailed.
        </p>
        <p>
          <Link to={links.mails()}>Sign in and choose what you are mailed</Link>
        </p>
      </Page>
    );
  return (
    <Page title="Stop these mails?">
      <p>You will not be mailed any more about what happens. All of it stays in your inbox.</p>
      <Form method="post">
        <RequestId id={requestId} />
        <Button>Stop the mails</Button>
      </Form>
    </Page>
  );
}
