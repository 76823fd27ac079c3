import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { MayOpenAllianceDocument, OpenAllianceDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';
import { TextArea } from '../ui/text-area.js';
import { TextField } from '../ui/text-field.js';

export const handle: PageHandle = { script: false };

export async function loader({ context }: LoaderArgs) {
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const { mayOpenAlliance } = await context.schema(MayOpenAllianceDocument, {});
  if (!mayOpenAlliance) throw data(null, { status: 404 });
  return { requestId: requestId() };
}

export async function action({ context, request }: ActionArgs) {
  if (context.reader.kind !== 'person') throw data(null, { status: 404 });
  const values = valuesOf(await request.formData());
  const { requestId = '', name = '', slug = '', purpose = '' } = values;
  const { openAlliance } = await context.schema(OpenAllianceDocument, {
    input: { requestId, name, slug, purpose },
  });
  return openAlliance.__typename === 'Refusal'
    ? refuse(openAlliance, values)
    : redirect(links.seats(openAlliance.slug));
}

export default function NewAlliance() {
  const { requestId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Open an alliance"
      crumbs={[{ text: 'Running this installation', to: links.operator() }]}
      faults={refused?.faults}
    >
      <p>
        An alliance is a partnership of voluntary, community and social enterprise organisations that speaks
        with one voice elsewhere. It elects who sits for it. What it settles in its own rooms is closed to
        everybody else.
      </p>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <TextField name="name" label="What is it called?" maxLength={200} {...refused} />
        <TextField
          name="slug"
          label="Its short name in addresses"
          hint="Small letters, digits and hyphens, such as moor-voices"
          width={20}
          spellCheck={false}
          {...refused}
        />
        <TextArea name="purpose" label="What is it for?" rows={3} maxLength={2000} {...refused} />
        <Button>Open the alliance</Button>
      </Form>
      <p>Then add its members as seats, name who sits on them, and appoint a chair.</p>
    </Page>
  );
}
