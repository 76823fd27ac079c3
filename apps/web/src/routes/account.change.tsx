import type { ReactNode } from 'react';
import { Form, redirect, useActionData, useLoaderData } from 'react-router';
import { AddressMailDocument, AnswerAddressMailDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

/** Whoever reads the mailbox is asked, signed in or not. */
export async function loader({ context, params }: LoaderArgs) {
  const { addressMail } = await context.schema(AddressMailDocument, { token: params.token ?? '' });
  return { mail: addressMail ?? null, answered: params.token === 'done', ids: [requestId(), requestId()] };
}

export async function action({ context, request, params }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { answerAddressMail } = await context.schema(AnswerAddressMailDocument, {
    input: {
      requestId: values.requestId ?? '',
      token: params.token ?? '',
      stop: values.deed === 'stop',
    },
  });
  if (answerAddressMail.__typename === 'Refusal') return refuse(answerAddressMail, values);
  return redirect(answerAddressMail.stopped ? links.signIn() : links.addressMail('done'));
}

export default function AccountChange() {
  const { mail, answered, ids } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (answered)
    return (
      <Page title="This address is given up">
        <p>It no longer signs in, and gets no more mail from Folkmoot.</p>
      </Page>
    );
  if (mail === null)
    return (
      <Page title="This link is no longer good" faults={refused?.faults}>
        <p>It was used, the address has gone already, or the seven days are over.</p>
      </Page>
    );
  return (
    <Page title="Your e-mail addresses in Folkmoot" faults={refused?.faults}>
      {mail.goesAt ? (
        <>
          <p>
            {mail.name} is giving up the address to which this mail went. Without an answer it goes on{' '}
            {formatInstant(mail.goesAt)}.
          </p>
          <Deed deed="confirm" requestId={ids[0] ?? ''}>
            <Button>Give it up now</Button>
          </Deed>
        </>
      ) : (
        <p>Something changed in how {mail.name} signs in. If that was you, you need do nothing.</p>
      )}
      <h2>If this was not you</h2>
      <p>
        Stop it: everybody is signed out, addresses that were added lately go, and this one stays. You then
        sign in again by a mail to it.
      </p>
      <Deed deed="stop" requestId={ids[1] ?? ''}>
        <Button look="warning">Stop it and sign everybody out</Button>
      </Deed>
    </Page>
  );
}

function Deed({ deed, requestId, children }: { deed: string; requestId: string; children: ReactNode }) {
  return (
    <Form method="post" noValidate>
      <RequestId id={requestId} />
      <input type="hidden" name="deed" value={deed} />
      {children}
    </Form>
  );
}
