import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { PriorityField } from '../features/commitments/priority-field.js';
import { HeldFields } from '../features/commitments/held-fields.js';
import { heldValues } from '../features/commitments/held-values.js';
import { weightWord } from '../features/commitments/held-words.js';
import { AmendCommitmentDocument, CommitmentToAmendDocument } from '../gql/operations.js';
import { type ActionArgs, type LoaderArgs } from '../lib/context.js';
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
  const { commitmentPage, commitmentChoices } = await context.schema(CommitmentToAmendDocument, {
    place: place.slug,
    number: numberOf(params.number),
  });
  if (!commitmentPage?.abilities.amend) throw data(null, { status: 404 });
  const { commitment } = commitmentPage;
  // One that left the plan since is still offered: nobody has to take it away.
  const priorities = [...(commitmentChoices?.priorities ?? [])];
  const own = commitment.priority;
  if (own && priorities.every(({ id }) => id !== own.id)) priorities.push(own);
  return { place, commitment, priorities, requestId: requestId() };
}

const numberOf = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0);

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { amendCommitment } = await context.schema(AmendCommitmentDocument, {
    input: {
      requestId: values.requestId ?? '',
      id: values.id ?? '',
      version: Number.parseInt(values.version ?? '', 10) || 0,
      ...heldValues(values),
    },
  });
  if (amendCommitment.__typename === 'Refusal') return refuse(amendCommitment, values);
  return redirect(links.commitment(params.place ?? '', numberOf(params.number)));
}

export default function CommitmentChange() {
  const { place, commitment, priorities, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const name = `${weightWord(commitment.weight)} ${commitment.number}`;
  return (
    <Page
      title={`Change what ${name.toLowerCase()} holds`}
      crumbs={[
        { text: 'Commitments', to: links.commitments(place.slug) },
        { text: name, to: links.commitment(place.slug, commitment.number) },
      ]}
      faults={refused?.faults}
    >
      <p>
        {commitment.what}. What stood before stays in its history. To move its date, or to say how it stands,
        go back to its page.
      </p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <input type="hidden" name="id" value={commitment.id} />
        <input type="hidden" name="version" value={commitment.version} />
        {commitment.weight !== 'action' && (
          <PriorityField priorities={priorities} initial={commitment.priority?.id} refused={refused} />
        )}
        <HeldFields refused={refused} held={commitment} />
        <Button>Save</Button>
      </Form>
    </Page>
  );
}
