import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { isEmptyText } from '../features/plans/section-text.js';
import { bringFile } from '../features/plans/word/bring-file.server.js';
import { BringFileForm } from '../features/plans/word/bring-file-form.js';
import { SectionPageDocument } from '../gql/operations.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { placeOf } from '../lib/place-of.server.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const place = await placeOf(context, params.place ?? '');
  const { section } = await context.schema(SectionPageDocument, {
    place: place.slug,
    section: params.section ?? '',
  });
  if (!section?.mayWrite || !isEmptyText(section.text)) throw data(null, { status: 404 });
  return { place, section, requestId: requestId() };
}

export async function action(args: ActionArgs) {
  const { context, request } = args;
  const { place, section } = await loader(args);
  const brought = await bringFile(context, request, { partnershipId: place.id, sectionId: section.id });
  return 'fileId' in brought
    ? redirect(links.sectionFromFile(place.slug, section.slug, brought.fileId))
    : brought;
}

export default function SectionBringWord() {
  const { place, section, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Bring in a Word file"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(place.slug) },
        { text: section.title, to: links.section(place.slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      <p>Nothing is written in this section yet. The words of your file become its text.</p>
      <BringFileForm requestId={id} refused={refused} />
    </Page>
  );
}
