import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { openPlace } from '../features/partnerships/open-place.server.js';
import { OpenPlaceFields } from '../features/partnerships/open-place-fields.js';
import { OpenPlaceFormDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context }: LoaderArgs) {
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { mayOpenPlaces, governanceForms, places } = await context.schema(OpenPlaceFormDocument, {});
  if (!mayOpenPlaces) throw data(null, { status: 404 });
  return {
    requestId: requestId(),
    forms: governanceForms.map(({ code, name, decides }) => ({ value: code, text: name, hint: decides })),
    systems: places
      .filter((one) => one.kind !== 'neighbourhood')
      .map(({ id, name }) => ({ value: id, text: name })),
  };
}

export async function action({ context, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const opened = await openPlace(context, values);
  return 'slug' in opened ? redirect(links.boundary(opened.slug)) : { ...opened, values };
}

export default function OpenPlace() {
  const { requestId, forms, systems } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Open a place"
      crumbs={[{ text: 'Running this installation', to: links.operator() }]}
      faults={refused?.faults}
    >
      <p>
        The place is public at once, with its forum. Everything you enter here can be changed later, from a
        day; only its short name stays.
      </p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <OpenPlaceFields forms={forms} systems={systems} hosts={refused?.hosts ?? []} refused={refused} />
        <Button>Open the place</Button>
      </Form>
    </Page>
  );
}
