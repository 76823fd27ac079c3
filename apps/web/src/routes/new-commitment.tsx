import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { CommitmentChoicesDocument, MakeCommitmentDocument } from '../gql/operations.js';
import { type ActionArgs, type LoaderArgs } from '../lib/context.js';
import { optional, refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { HeldFields, WeightField } from '../features/commitments/held-fields.js';
import { heldValues } from '../features/commitments/held-values.js';
import { withDateFault } from '../features/commitments/date-fault.js';
import { Button } from '../ui/button.js';
import { DateField } from '../ui/date-field.js';
import { Page } from '../ui/page.js';
import { Radios } from '../ui/radios.js';
import { RequestId } from '../ui/request-id.js';
import { Select } from '../ui/select.js';
import { TextArea } from '../ui/text-area.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params, request }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { commitmentChoices } = await context.schema(CommitmentChoicesDocument, { place: place.slug });
  if (!commitmentChoices) throw data(null, { status: 404 });
  const own = context.reader.kind === 'person' ? (context.reader.organisationId ?? undefined) : undefined;
  const priority = new URL(request.url).searchParams.get('priority') ?? undefined;
  return { place, choices: commitmentChoices, own, priority, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const due = parseDate(values.dueDate ?? '', 'dueDate');
  const { makeCommitment } = await context.schema(MakeCommitmentDocument, {
    input: {
      requestId: values.requestId ?? '',
      place: params.place ?? '',
      what: values.what ?? '',
      organisationId: values.organisationId ?? '',
      personId: optional(values, 'personId') ?? null,
      role: values.role ?? '',
      dueDate: due.ok ? due.value : null,
      shownTo: values.shownTo === 'partners' ? 'partners' : 'public',
      weight: values.weight ?? 'commitment',
      ...heldValues(values),
    },
  });
  if (makeCommitment.__typename === 'Refusal') return refuse(withDateFault(makeCommitment, due), values);
  return redirect(links.commitment(params.place ?? '', makeCommitment.number));
}

export default function NewCommitment() {
  const { place, choices, own, priority, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const organisationName = new Map(choices.organisations.map(({ id, name }) => [id, name]));
  return (
    <Page
      title="Make a commitment"
      crumbs={[{ text: 'Commitments', to: links.commitments(place.slug) }]}
      faults={refused?.faults}
    >
      <p>
        Promise something for your own organisation, or ask another. It counts when its owner accepts it; what
        you promise in your own name counts at once.
      </p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <WeightField refused={refused} initial="commitment" />
        <TextArea
          name="what"
          label="What will be done?"
          hint="One thing that people can see has been done."
          rows={3}
          maxLength={600}
          {...refused}
        />
        <Select
          name="organisationId"
          label="Which organisation promises it?"
          choices={choices.organisations.map(({ id, name }) => ({ value: id, text: name }))}
          prompt="Choose an organisation"
          initial={own}
          {...refused}
        />
        {choices.people.length > 0 && (
          <Select
            name="personId"
            label="Who owns it? (optional)"
            hint="Leave it open, and whoever accepts it for the organisation owns it."
            choices={choices.people.map(({ id, name, organisationId }) => ({
              value: id,
              text: `${name} (${organisationName.get(organisationId) ?? 'another organisation'})`,
            }))}
            prompt="Whoever accepts it"
            {...refused}
          />
        )}
        <TextField
          name="role"
          label="Their role (optional)"
          hint="The public reads the role, never the name. For example, Director of nursing"
          maxLength={200}
          {...refused}
        />
        <DateField name="dueDate" label="By when?" {...refused} />
        {choices.priorities.length > 0 && (
          <Select
            name="priorityId"
            label="Which priority of the plan does it serve? (optional)"
            choices={choices.priorities.map(({ id, number, title }) => ({
              value: id,
              text: `${number}: ${title}`,
            }))}
            prompt="None"
            initial={priority}
            {...refused}
          />
        )}
        <HeldFields refused={refused} />
        <Radios
          name="shownTo"
          label="Who sees it once it is accepted?"
          hint="Until then only the partners and their forum see it. Only partners ever see an action."
          choices={[
            {
              value: 'public',
              text: 'Everyone',
              hint: 'The public sees the organisation and the role, not the person.',
            },
            { value: 'partners', text: `Only the partners of ${place.name}` },
          ]}
          initial="public"
          {...refused}
        />
        <Button>Make the commitment</Button>
      </Form>
    </Page>
  );
}
