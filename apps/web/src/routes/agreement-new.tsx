import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { FirstMonth } from '../features/risk-sharing/draft/first-month.js';
import { PartnerChoices } from '../features/risk-sharing/draft/partner-choices.js';
import { AgreementChoicesDocument, StartAgreementDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { allOf, refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { AudienceLine } from '../ui/audience-line.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { agreementChoices } = await context.schema(AgreementChoicesDocument, { place: place.slug });
  if (!agreementChoices) throw data(null, { status: 404 });
  return {
    place,
    choices: agreementChoices,
    requestId: requestId(),
    thisMonth: agreementChoices.today.slice(0, 7),
  };
}

export async function action({ context, params, request }: ActionArgs) {
  const form = await request.formData();
  const values = { ...valuesOf(form), partners: allOf(form, 'partner').join(' ') };
  const place = params.place ?? '';
  const { startAgreement } = await context.schema(StartAgreementDocument, {
    input: {
      requestId: valuesOf(form).requestId ?? '',
      place,
      title: valuesOf(form).title ?? '',
      firstMonth: valuesOf(form).firstMonth ?? '',
      partners: allOf(form, 'partner'),
    },
  });
  if (startAgreement.__typename === 'Refusal') return refuse(startAgreement, values);
  return redirect(links.agreement(place, startAgreement.number));
}

export default function NewAgreement() {
  const { place, choices, requestId, thisMonth } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Start an agreement"
      crumbs={[{ text: 'Agreements', to: links.agreements(place.slug) }]}
      faults={refused?.faults}
    >
      <AudienceLine seenBy="the parties you choose; the other partners see its title, its parties and how it stands" />
      <p>You can change all of this while it is a draft. Nothing holds before every party has signed.</p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <TextField
          name="title"
          label="What is it called?"
          hint="For example, Better care in 2027 to 2028"
          {...refused}
        />
        <FirstMonth thisMonth={thisMonth} {...refused} />
        <PartnerChoices choices={choices} refused={refused} />
        <Button>Start the agreement</Button>
      </Form>
    </Page>
  );
}
