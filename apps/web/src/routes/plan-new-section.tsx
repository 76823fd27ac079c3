import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { AddSectionDocument, PlanPageDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { Select } from '../ui/select.js';
import { TextField } from '../ui/text-field.js';

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { plan } = await context.schema(PlanPageDocument, { place: place.slug });
  if (!plan || plan.possibleOwners.length === 0) throw data(null, { status: 404 });
  return { plan, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const place = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const { addSection } = await context.schema(AddSectionDocument, {
    input: {
      requestId: values.requestId ?? '',
      partnershipId: place.id,
      title: values.title ?? '',
      ownerOrganisationId: values.ownerOrganisationId ?? '',
    },
  });
  if (addSection.__typename === 'Refusal') return refuse(addSection, values);
  return redirect(links.section(place.slug, addSection.slug));
}

export default function NewSection() {
  const { plan, slug, requestId: id } = useLoaderData<typeof loader>();
  const { faults, values } = useActionData<typeof action>() ?? {};
  const owners = plan.possibleOwners.map((one) => ({ value: one.id, text: one.name }));
  const only = owners.length === 1 ? owners[0] : undefined;
  return (
    <Page
      title="Add a section"
      caption={plan.title}
      crumbs={[{ text: 'Plan', to: links.plan(slug) }]}
      faults={faults}
    >
      <Form method="post">
        <RequestId id={id} values={values} />
        <TextField
          name="title"
          label="Title of the section"
          maxLength={200}
          faults={faults}
          values={values}
        />
        {only && !plan.mayManage ? (
          <>
            <input type="hidden" name="ownerOrganisationId" value={only.value} />
            <p>
              It belongs to {only.text}, and begins as your private draft. Nobody else knows of it until you
              open it.
            </p>
          </>
        ) : (
          <Select
            name="ownerOrganisationId"
            label="Organisation that answers for it"
            hint="It begins as a draft that only they can read. The outline shows that it is being written."
            prompt="Choose an organisation"
            choices={owners}
            faults={faults}
            values={values}
          />
        )}
        <Button>Add the section</Button>
      </Form>
    </Page>
  );
}
