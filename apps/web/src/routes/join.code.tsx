import { Link, redirect, useActionData, useLoaderData } from 'react-router';
import { browserKey } from '../features/access/browser-key.server.js';
import { TypeCodeForm } from '../features/access/type-code-form.js';
import { readAnswers } from '../features/partnerships/join-answers.server.js';
import { JoinByCodeDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

/** Where one waits for the mail, and where its code is typed, here or on another device. */
export async function loader({ context, params, request }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { email } = readAnswers(request, here.slug);
  return {
    here,
    email,
    demonstration: context.demonstration,
    requestId: requestId(),
    browserKey: browserKey(),
  };
}

export async function action({ context, request, params }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const { requestId = '', browserKey = '', email = '', code = '' } = values;
  const { typeCode } = await context.schema(JoinByCodeDocument, {
    input: { requestId, browserKey, purpose: 'JOIN', email, code },
  });
  if (typeCode.__typename === 'Refusal') return refuse(typeCode, values);
  return redirect(links.join(here.slug, 'confirm', typeCode.ticket));
}

export default function JoinCode() {
  const { here, email, demonstration, requestId, browserKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title={email ? 'Look in your mail' : 'Type the code from the mail'}
      caption={`Join ${here.name}`}
      faults={refused?.faults}
    >
      {email && (
        <p>
          A mail is on its way to <strong>{email}</strong>. Open the link in it, or type its code here. Both
          are good for 30 minutes.
        </p>
      )}
      {demonstration && (
        <p>
          This is a demonstration, so the mail may be waiting on the{' '}
          <Link to={links.demonstrationMail()}>page of sent mail</Link>.
        </p>
      )}
      <TypeCodeForm
        requestId={requestId}
        browserKey={browserKey}
        button="Continue"
        email={email}
        refused={refused}
      />
      <p>
        No mail after a few minutes? Look in the folder for junk, or{' '}
        <Link to={links.join(here.slug, 'check')}>check your answers and send it again</Link>.
      </p>
    </Page>
  );
}
