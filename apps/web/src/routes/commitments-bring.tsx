import { Form, redirect, useActionData, useLoaderData } from 'react-router';
import { mustBring } from '../features/commitments/brought/must-bring.server.js';
import { BringActionLogDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { uploaded } from '../lib/upload.server.js';
import { Button } from '../ui/button.js';
import { FileField } from '../ui/file-field.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

const MOST_BYTES = 2 * 1024 * 1024;

export async function loader({ context, params }: LoaderArgs) {
  const here = await placeOf(context, params.place ?? '');
  await mustBring(context, here.slug);
  return { here, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const here = await placeOf(context, params.place ?? '');
  const file = await uploaded(
    request,
    MOST_BYTES,
    'This file is larger than 2 MB. Take out what is not needed.',
  );
  if ('fault' in file) return refuse({ faults: [file.fault] }, file.values);
  const { values, name, base64 } = file;
  const { bringActionLog } = await context.schema(BringActionLogDocument, {
    input: { requestId: values.requestId ?? '', partnershipId: here.id, name, base64 },
  });
  return bringActionLog.__typename === 'Refusal'
    ? refuse(bringActionLog, values)
    : redirect(links.broughtLog(here.slug, bringActionLog.id));
}

export default function CommitmentsBring() {
  const { here, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Bring an action log"
      crumbs={[{ text: 'Commitments', to: links.commitments(here.slug) }]}
      faults={refused?.faults}
    >
      <p>
        Take your own log as it is: one line for each action, below a line of headings. The next page shows
        what becomes of each line. Nothing is made, and nobody is told, before you say so.
      </p>
      <p>
        A file that was taken from a board of commitments can be brought too: what is here already stays as it
        is.
      </p>
      <p>Leave out anything about patients. What we read is kept for you alone, for a week at most.</p>
      <Form method="post" encType="multipart/form-data" noValidate>
        {/* A file that was refused was not kept: another is another request. */}
        <RequestId id={id} />
        <FileField
          name="file"
          label="Your action log"
          hint="An Excel workbook (.xlsx) or a CSV file, of at most 500 lines."
          accept=".csv,.txt,.xlsx,.ods,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          faults={refused?.faults}
        />
        <Button>Read this log</Button>
      </Form>
    </Page>
  );
}
