import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { bringFile } from '../features/plans/word/bring-file.server.js';
import { BringFileForm } from '../features/plans/word/bring-file-form.js';
import { PlanPageDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { plan } = await context.schema(PlanPageDocument, { place: place.slug });
  if (!plan || plan.possibleOwners.length === 0) throw data(null, { status: 404 });
  return { plan, slug: place.slug, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const place = await placeOf(context, params.place ?? '');
  const brought = await bringFile(context, request, { partnershipId: place.id, sectionId: null });
  return 'fileId' in brought ? redirect(links.sectionsFromFile(place.slug, brought.fileId)) : brought;
}

export default function BringWord() {
  const { plan, slug, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Bring in a Word file"
      caption={plan.title}
      crumbs={[{ text: 'Plan', to: links.plan(slug) }]}
      faults={refused?.faults}
    >
      <p>
        Each heading of the highest level (Heading 1) in your file can become a section. A file without such
        headings becomes one section. You choose which, their titles and who answers for each.
      </p>
      <BringFileForm requestId={id} refused={refused} />
    </Page>
  );
}
