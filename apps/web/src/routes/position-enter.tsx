import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { yearCrumbs } from '../features/risk-sharing/year/crumbs.js';
import { entryOf } from '../features/risk-sharing/year/entry-of.js';
import { EntryFields } from '../features/risk-sharing/year/entry-fields.js';
import { ReleaseFields } from '../features/risk-sharing/year/release-fields.js';
import { numberIn, yearOf } from '../features/risk-sharing/year/year-of.server.js';
import { EnterPositionsDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const { year, own } = await yearOf(context, params);
  if (own.mayEnter.length === 0) throw data(null, { status: 404 });
  return { year, own, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const values = valuesOf(await request.formData());
  const { year } = await yearOf(context, params);
  const { entry, faults } = entryOf(values, year.partners);
  if (!entry) return refuse({ faults }, values);
  const { enterPositions } = await context.schema(EnterPositionsDocument, {
    input: {
      requestId: values.requestId ?? '',
      agreementId: year.id,
      entries: [entry],
      meantFinal: values.meantFinal === 'on',
      release: values.release === 'parties',
    },
  });
  if (enterPositions.__typename === 'Refusal')
    return refuse(
      {
        faults: enterPositions.faults.map((one) => ({
          ...one,
          path: one.path
            .replace(/^entries\.0\./, '')
            .replace(/^lines$/, `lines.${year.partners[0]?.id ?? ''}`),
        })),
      },
      values,
    );
  return redirect(
    links.riskPosition(params.place ?? '', numberIn(params.number), enterPositions.positionIds[0] ?? ''),
  );
}

export default function PositionEnter() {
  const { year, own, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title="Enter a month" crumbs={yearCrumbs(year)} faults={refused?.faults}>
      <p>
        Say how a scheme stands at the end of a month. If the month was reported before, this says it anew,
        and what was said before stays beside it.
      </p>
      <Form method="post" noValidate>
        <RequestId id={id} values={refused?.values} />
        <EntryFields year={year} schemes={own.mayEnter} refused={refused} />
        <ReleaseFields refused={refused} />
        <Button>Enter</Button>
      </Form>
    </Page>
  );
}
