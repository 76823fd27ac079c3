import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import { dayFaults } from '../features/partnerships/day-faults.js';
import { FromDay } from '../features/partnerships/from-day.js';
import { Versions } from '../features/partnerships/versions.js';
import { PlaceNamesDocument, RenamePlaceDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { optional, refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  const { placeNames } = await context.schema(PlaceNamesDocument, { place: here.slug });
  if (!placeNames) throw data(null, { status: 404 });
  return { here, names: placeNames, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const values = valuesOf(await request.formData());
  const day = parseDate(values.effectiveFrom ?? '', 'effectiveFrom');
  const { renamePlace } = await context.schema(RenamePlaceDocument, {
    input: {
      requestId: values.requestId ?? '',
      partnershipId: here.id,
      seen: Number.parseInt(values.seen ?? '', 10) || 0,
      name: values.name ?? '',
      effectiveFrom: day.ok ? day.value : null,
      reason: optional(values, 'reason') ?? null,
    },
  });
  if (renamePlace.__typename === 'Refusal') return refuse(dayFaults(renamePlace, day), values);
  return redirect(links.placeName(here.slug));
}

export default function PlaceName() {
  const { here, names, requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Name"
      heading={`What ${here.name} is called`}
      crumbs={[{ text: 'About', to: links.about(here.slug) }]}
      faults={refused?.faults}
    >
      <p>
        It was opened as {names.opened}. Its address, /{here.slug}, stays the same under every name.
      </p>
      <Versions versions={names.names} text={({ name }) => name} />
      {names.mayRename && (
        <>
          <h2>Give it another name</h2>
          <Form method="post" noValidate>
            <RequestId id={requestId} values={refused?.values} />
            <input type="hidden" name="seen" value={names.lastNumber} />
            <TextField name="name" label="Name" initial={here.name} maxLength={100} {...refused} />
            <FromDay today={names.day} refused={refused} />
            <Button>Rename it</Button>
          </Form>
        </>
      )}
    </Page>
  );
}
