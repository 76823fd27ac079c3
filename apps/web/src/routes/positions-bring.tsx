import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { yearCrumbs } from '../features/risk-sharing/year/crumbs.js';
import { ReleaseFields } from '../features/risk-sharing/year/release-fields.js';
import { numberIn, yearOf } from '../features/risk-sharing/year/year-of.server.js';
import { BringPositionsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { uploaded } from '../lib/upload.server.js';
import { Button } from '../ui/button.js';
import { FileField } from '../ui/file-field.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

const MOST_BYTES = 2 * 1024 * 1024;

export async function loader({ context, params }: LoaderArgs) {
  const { year, own } = await yearOf(context, params);
  if (own.mayEnter.length === 0) throw data(null, { status: 404 });
  const mine = year.schemes.filter((one) => own.mayEnter.includes(one.key));
  const schemes = mine.map((one) => one.title);
  const ownLines = mine.some((one) => one.ownLines);
  return { year: { place: year.place, number: year.number }, schemes, ownLines, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const { year } = await yearOf(context, params);
  const file = await uploaded(
    request,
    MOST_BYTES,
    'This file is larger than 2 MB. Take out what is not needed.',
  );
  if ('fault' in file) return refuse({ faults: [file.fault] }, file.values);
  const { values, base64 } = file;
  const { bringPositions } = await context.schema(BringPositionsDocument, {
    input: {
      requestId: values.requestId ?? '',
      agreementId: year.id,
      base64,
      meantFinal: values.meantFinal === 'on',
      release: values.release === 'parties',
    },
  });
  if (bringPositions.__typename === 'Refusal')
    // Each names its line; the file is where all of them are mended.
    return refuse({ faults: bringPositions.faults.map((one) => ({ ...one, path: 'file' })) }, values);
  return redirect(links.riskYear(params.place ?? '', numberIn(params.number)));
}

export default function PositionsBring() {
  const { year, schemes, ownLines, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title="Bring a file of positions" crumbs={yearCrumbs(year)} faults={refused?.faults}>
      <p>
        One line for each scheme and month, below a line of headings: <strong>Scheme</strong>,{' '}
        <strong>Month</strong>, <strong>Budget</strong>, <strong>Actual to date</strong>,{' '}
        <strong>Forecast outturn</strong> and, if you like, <strong>Reason</strong>. Money is in pounds. All
        lines are taken, or none.
        {ownLines && (
          <>
            {' '}
            Where each partner bears its own lines, name a column <strong>Own part of</strong> and the
            partner’s name, for each.
          </>
        )}
      </p>
      <p>Your schemes are called: {schemes.join(', ')}.</p>
      <Form method="post" encType="multipart/form-data" noValidate>
        {/* A file that was refused was not kept: another is another request. */}
        <RequestId id={id} />
        <FileField
          name="file"
          label="Your file"
          hint="An Excel workbook (.xlsx) or a CSV file."
          accept=".csv,.txt,.xlsx,.ods,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          faults={refused?.faults}
        />
        <ReleaseFields refused={refused} />
        <Button>Bring this file</Button>
      </Form>
    </Page>
  );
}
