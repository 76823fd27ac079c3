import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { AskingFields } from '../features/plans/asked/asking-fields.js';
import { typedDay } from '../features/plans/asked/date-fault.js';
import { AskForNewSectionDocument, PlanPageDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { Select } from '../ui/select.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { plan } = await context.schema(PlanPageDocument, { place: place.slug });
  if (!plan?.mayManage) throw data(null, { status: 404 });
  return { title: plan.title, owners: plan.possibleOwners, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const place = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const due = typedDay(values.dueDate, 'dueDate');
  const { askForNewSection } = await context.schema(AskForNewSectionDocument, {
    input: {
      requestId: values.requestId ?? '',
      partnershipId: place.id,
      title: values.title ?? '',
      ownerOrganisationId: values.ownerOrganisationId ?? '',
      dueDate: due.value,
      note: values.note ?? '',
      freezes: values.freezes === 'on',
    },
  });
  return askForNewSection.__typename === 'Refusal'
    ? refuse(due.said(askForNewSection), values)
    : redirect(links.plan(place.slug));
}

export default function AskForSection() {
  const { title, owners, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Ask for a section"
      caption={title}
      crumbs={[{ text: 'Plan', to: links.plan(slug) }]}
      faults={refused?.faults}
    >
      <p>
        The section begins as a draft of the organisation you ask. Its people get a mail, and find it under
        “My work”. The outline shows that it is asked for. To ask for a section that is there already, open
        it.
      </p>
      <Form method="post" noValidate>
        <RequestId id={id} values={refused?.values} />
        <TextField name="title" label="Title of the section" maxLength={200} {...refused} />
        <Select
          name="ownerOrganisationId"
          label="Which organisation do you ask?"
          prompt="Choose an organisation"
          choices={owners.map((one) => ({ value: one.id, text: one.name }))}
          {...refused}
        />
        <AskingFields refused={refused} />
        <Button>Ask for it</Button>
      </Form>
    </Page>
  );
}
