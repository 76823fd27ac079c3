import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { PriorityField } from '../features/commitments/priority-field.js';
import { CommitmentChoicesDocument } from '../gql/operations.js';
import { type ActionArgs, type LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { HeldFields, WeightField } from '../features/commitments/held-fields.js';
import { readByFewer, shownFirst } from '../features/commitments/begun.js';
import { begunFrom } from '../features/commitments/begun.server.js';
import { BornFields, MadeOf } from '../features/commitments/born-fields.js';
import { makeFrom } from '../features/commitments/make-from.server.js';
import { WhichParagraph } from '../features/commitments/which-paragraph.js';
import { wordsOfParagraph } from '../features/plans/words-of-paragraph.js';
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
  const query = new URL(request.url).searchParams;
  const priority = query.get('priority') ?? undefined;
  const from = await begunFrom(context, place.slug, query, wordsOfParagraph);
  return { place, choices: commitmentChoices, own, priority, from, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const outcome = await makeFrom(context, params.place ?? '', values);
  if (outcome.__typename === 'Refusal') return refuse(outcome, values);
  return redirect(links.commitment(params.place ?? '', outcome.number));
}

export default function NewCommitment() {
  const { place, choices, own, priority, from, requestId } = useLoaderData<typeof loader>();
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
      {from && <MadeOf from={from} />}
      {from?.asksWhichParagraph && <WhichParagraph asked={from.asksWhichParagraph} />}
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        {from && <BornFields from={from} />}
        <WeightField refused={refused} initial="commitment" />
        <TextArea
          name="what"
          label="What will be done?"
          hint="One thing that people can see has been done."
          rows={3}
          maxLength={600}
          initial={from?.words}
          key={from?.words}
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
        <PriorityField priorities={choices.priorities} initial={priority} refused={refused} />
        <HeldFields refused={refused} />
        <Radios
          name="shownTo"
          label="Who sees it once it is accepted?"
          hint={[
            'Until then only the partners and their forum see it. Only partners ever see an action.',
            from && readByFewer(from),
          ]
            .filter(Boolean)
            .join(' ')}
          choices={[
            {
              value: 'public',
              text: 'Everyone',
              hint: 'The public sees the organisation and the role, not the person.',
            },
            { value: 'partners', text: `Only the partners of ${place.name}` },
          ]}
          initial={from ? shownFirst(from) : 'public'}
          {...refused}
        />
        <Button>Make the commitment</Button>
      </Form>
    </Page>
  );
}
