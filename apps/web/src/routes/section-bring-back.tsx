import { redirect, useActionData, useLoaderData } from 'react-router';
import { bringFile } from '../features/plans/word/bring-file.server.js';
import { BringFileForm } from '../features/plans/word/bring-file-form.js';
import { sectionToBringBack } from '../features/plans/word/returned-section.server.js';
import type { ActionArgs, LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { requestId } from '../lib/request-id.server.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const { place, section } = await sectionToBringBack(context, params.place, params.section);
  return { slug: place.slug, section, requestId: requestId() };
}

export async function action({ context, params, request }: ActionArgs) {
  const { place, section } = await sectionToBringBack(context, params.place, params.section);
  const brought = await bringFile(context, request, { partnershipId: place.id, sectionId: section.id });
  return 'fileId' in brought
    ? redirect(links.returnedFile(place.slug, section.slug, brought.fileId))
    : brought;
}

export default function SectionBringBack() {
  const { slug, section, requestId: id } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page
      title="Bring back an edited Word file"
      caption={`Section ${section.number}: ${section.title}`}
      crumbs={[
        { text: 'Plan', to: links.plan(slug) },
        { text: section.title, to: links.section(slug, section.slug) },
      ]}
      faults={refused?.faults}
    >
      {section.frozenAt ? (
        <p>
          This section is closed for changes, so nothing can be suggested in it. An officer of the place can
          give a new date.
        </p>
      ) : (
        <>
          <p>
            Take a copy of this section for Word, edit it with tracked changes or without, and bring it back
            here. What you changed becomes suggestions of yours; {section.owner.name} decides on them. What
            others wrote meanwhile stays.
          </p>
          <p>
            <a href={links.copyOfSection(slug, section.slug, 'word')}>Take a copy for Word</a>
          </p>
          <BringFileForm requestId={id} refused={refused} />
        </>
      )}
    </Page>
  );
}
