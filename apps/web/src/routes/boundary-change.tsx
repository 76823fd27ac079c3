import { data, Form, redirect, useActionData, useLoaderData } from 'react-router';
import { parseDate } from '@folkmoot/kernel/parse-date.js';
import type { Refusal } from '@folkmoot/kernel/refusal.js';
import { BoundaryFields } from '../features/partnerships/boundary/boundary-fields.js';
import { BoundaryPreview } from '../features/partnerships/boundary/boundary-preview.js';
import { FromDay } from '../features/partnerships/from-day.js';
import { dayFaults } from '../features/partnerships/day-faults.js';
import { BoundaryPreviewDocument, BoundaryToChangeDocument, SetBoundaryDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { optional, refuse, valuesOf } from '../lib/form.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Button } from '../ui/button.js';
import { Page } from '../ui/page.js';
import { RequestId } from '../ui/request-id.js';

export const handle: PageHandle = { script: false };

/** Written, then looked over with what does not fit, then set. Each step is a post, so that it works without scripts. */
export async function loader({ context, params }: Pick<LoaderArgs, 'context' | 'params'>) {
  const here = await placeOf(context, params.place ?? '');
  const { boundary } = await context.schema(BoundaryToChangeDocument, { place: here.slug });
  if (!boundary?.maySet) throw data(null, { status: 404 });
  return { here, boundary, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const { here } = await loader({ context, params });
  const values = valuesOf(await request.formData());
  if (values.step === 'write') return { values, faults: [], preview: null };
  const day = parseDate(values.effectiveFrom ?? '', 'effectiveFrom');
  const input = {
    requestId: values.requestId ?? '',
    partnershipId: here.id,
    seen: Number.parseInt(values.seen ?? '', 10) || 0,
    areas: values.areas ?? '',
    neighbourhoods: optional(values, 'neighbourhoods') ?? null,
    effectiveFrom: day.ok ? day.value : null,
    reason: optional(values, 'reason') ?? null,
  };
  const refused = (refusal: Refusal) => ({ ...refuse(dayFaults(refusal, day), values), preview: null });
  if (values.step === 'set') {
    const { setBoundary } = await context.schema(SetBoundaryDocument, { input });
    if (setBoundary.__typename === 'Refusal') return refused(setBoundary);
    throw redirect(links.boundary(here.slug, input.effectiveFrom ?? undefined));
  }
  const { boundaryPreview } = await context.schema(BoundaryPreviewDocument, { input });
  if (!boundaryPreview) throw data(null, { status: 404 });
  if (boundaryPreview.faults.length > 0) return refused(boundaryPreview);
  return { values, faults: [], preview: { ...boundaryPreview, from: input.effectiveFrom ?? '' } };
}

export default function ChangeBoundary() {
  const { here, boundary, requestId } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const crumbs = [
    { text: 'About', to: links.about(here.slug) },
    { text: 'Boundary', to: links.boundary(here.slug) },
  ];
  if (answered?.preview)
    return (
      <Page title="Check the boundary" crumbs={crumbs}>
        <BoundaryPreview preview={answered.preview} from={answered.preview.from} values={answered.values} />
      </Page>
    );
  const refused = answered && { faults: answered.faults, values: answered.values };
  return (
    <Page title="Change the boundary" crumbs={crumbs} faults={refused?.faults}>
      <Form method="post" noValidate>
        <RequestId id={requestId} values={refused?.values} />
        <input type="hidden" name="seen" value={boundary.lastNumber} />
        <BoundaryFields boundary={boundary} refused={refused} />
        <FromDay today={boundary.day} refused={refused} />
        <Button name="step" value="check">
          See what it becomes
        </Button>
      </Form>
    </Page>
  );
}
