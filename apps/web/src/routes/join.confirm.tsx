import { Form, redirect, useActionData, useLoaderData } from 'react-router';
import { browserKey } from '../features/access/browser-key.server.js';
import { DeadLink } from '../features/access/dead-link.js';
import { Hidden } from '../features/access/hidden.js';
import { forgetAnswers } from '../features/partnerships/join-answers.server.js';
import { ConfirmJoiningDocument, JoinLinkDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { SummaryList } from '../ui/summary-list.js';

export const handle: PageHandle = { script: false };

/** Programs open links in mails to look at them: opening changes nothing, only the button joins. */
export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { joinLink } = await context.schema(JoinLinkDocument, { token: params.token ?? '' });
  return { here, joinLink, requestId: requestId(), browserKey: browserKey() };
}

export async function action({ context, request, params }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { requestId = '', browserKey = '' } = values;
  const { confirmJoining } = await context.schema(ConfirmJoiningDocument, {
    input: { requestId, browserKey, token: params.token ?? '' },
  });
  if (confirmJoining.__typename === 'Refusal') return refuse(confirmJoining, values);
  forgetAnswers(context, request);
  return redirect(links.welcome(confirmJoining.slug));
}

export default function JoinConfirm() {
  const { here, joinLink, requestId, browserKey } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!joinLink) return <DeadLink again={links.join(here.slug)} againText={`Join ${here.name}`} />;
  return (
    <Page title={`Join the forum of ${joinLink.placeName}`} faults={refused?.faults}>
      <SummaryList
        rows={[
          { key: 'You', value: joinLink.name },
          { key: 'Job or role', value: joinLink.jobTitle },
          { key: 'You speak for', value: joinLink.organisationName },
        ]}
      />
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <Hidden name="browserKey" value={browserKey} values={refused?.values} />
        <Button>Join the forum</Button>
      </Form>
      <p>This also signs you in on this device, for 30 days or until you sign out.</p>
    </Page>
  );
}
