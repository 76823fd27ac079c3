import { Form, redirect, useActionData, useLoaderData } from 'react-router';
import { mustArrange } from '../features/partnerships/members-file/may-arrange.server.js';
import { BringMemberFileDocument } from '../gql/operations.js';
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
  await mustArrange(context, here.slug);
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
  const { bringMemberFile } = await context.schema(BringMemberFileDocument, {
    input: { requestId: values.requestId ?? '', partnershipId: here.id, name, base64 },
  });
  return bringMemberFile.__typename === 'Refusal'
    ? refuse(bringMemberFile, values)
    : redirect(links.membersFromFile(here.slug, bringMemberFile.id));
}

export default function MembersImport() {
  const { here, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Bring members from a spreadsheet"
      crumbs={[{ text: 'Members', to: links.members(here.slug) }]}
      faults={refused?.faults}
    >
      <p>
        Take your own list of organisations as it is: one line each, below a line of headings. The next page
        shows what becomes of each line. Nobody is made a member, and nothing is mailed, before you say so.
      </p>
      <p>What the list may tell of each:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>the organisation: its name, or its NHS code, charity or company number</li>
        <li>for whom its seat speaks, and whether the seat votes</li>
        <li>whom to invite: a name, a job or role, and an e-mail address</li>
      </ul>
      <p>
        Leave out what is not needed, and anything about patients. What we read is kept for you alone, for a
        week at most.
      </p>
      <Form method="post" encType="multipart/form-data" noValidate>
        {/* A file that was refused was not kept: another is another request. */}
        <RequestId id={id} />
        <FileField
          name="file"
          label="Your list"
          hint="An Excel workbook (.xlsx) or a CSV file, of at most 500 lines."
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          faults={refused?.faults}
        />
        <Button>Read this list</Button>
      </Form>
    </Page>
  );
}
