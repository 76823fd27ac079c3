import { Form, Link, redirect, useActionData, useLoaderData } from 'react-router';
import { AccountDocument, EraseMeDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Checkbox } from '../ui/checkbox.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context }: LoaderArgs) {
  // Asks for what only somebody signed in may ask, so that others are led to sign in.
  await context.schema(AccountDocument, {});
  return { requestId: requestId() };
}

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { eraseMe } = await context.schema(EraseMeDocument, {
    input: { requestId: values.requestId ?? '', understood: values.understood === 'on' },
  });
  return eraseMe.__typename === 'Refusal' ? refuse(eraseMe, values) : redirect(links.home());
}

export default function AccountErase() {
  const { requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Leave Folkmoot and have your personal data erased"
      crumbs={[{ text: 'Your account', to: links.account() }]}
      faults={refused?.faults}
    >
      <p>
        You can <Link to={links.ownData()}>keep a copy of what is kept about you</Link> first.
      </p>
      <h2>What goes, at once and for good</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          your name: wherever it stood, it says “a former member” with your organisation and your part in it
        </li>
        <li>your e-mail addresses, and the mails that were sent to them</li>
        <li>where you signed in, and with what; you are signed out everywhere</li>
        <li>your seats, offices and places in forums, and whom you speak for</li>
        <li>what you called your job</li>
      </ul>
      <h2>What stays</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          what you wrote and did for an organisation: texts, comments, posts, promises and decisions are the
          record of a public task (UK GDPR article 17(3)(b)), and say no more who you were
        </li>
        <li>
          interests that you declared, which bodies keep for six years after they end, without your name
        </li>
        <li>your name where somebody, you too, wrote it into a text: ask the place to take it out</li>
        <li>copies in backups, until they are replaced</li>
      </ul>
      <p>Nobody can undo this. To come back, you join again as somebody new.</p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <Checkbox name="understood" label="I have read what goes and what stays" {...refused} />
        <Button look="warning">Erase my personal data</Button>
      </Form>
    </Page>
  );
}
