import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { InterestFields } from '../features/interests/interest-fields.js';
import { faultsInForm, readFields } from '../features/interests/read-fields.js';
import { DeclareInterestDocument, InterestChoicesDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { interestChoices } = await context.schema(InterestChoicesDocument, { place: place.slug });
  if (!interestChoices) throw data(null, { status: 404 });
  return { place, choices: interestChoices, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const place = params.place ?? '';
  const { input, unread, readSince } = readFields(values);
  const { declareInterest } = await context.schema(DeclareInterestDocument, { input: { ...input, place } });
  if (declareInterest.__typename === 'Refusal')
    return refuse(faultsInForm(declareInterest, unread, readSince), values);
  return redirect(links.myInterests(place));
}

export default function DeclareInterest() {
  const { place, choices, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Declare an interest"
      crumbs={[
        { text: 'Register of interests', to: links.interests(place.slug) },
        { text: 'My interests', to: links.myInterests(place.slug) },
      ]}
      faults={refused?.faults}
    >
      <p>
        An interest is anything that could sway you when {place.name} decides, or that somebody could
        reasonably think does. If in doubt, declare it.
      </p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <InterestFields choices={choices} refused={refused} />
        <Button>Declare the interest</Button>
      </Form>
    </Page>
  );
}
