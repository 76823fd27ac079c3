import { redirect, useLoaderData } from 'react-router';
import { copiedVersion } from '../features/plans/copies/copies.server.js';
import { PrintHint } from '../features/plans/copies/print-hint.js';
import { seenBy } from '../features/plans/openness.js';
import { isEmptyText, SectionText } from '../features/plans/section-text.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const found = await copiedVersion(context, params.place, params.section, params.number);
  const { slug } = found.copy.section;
  if (slug !== params.section)
    throw redirect(links.printedVersion(found.place.slug, slug, found.version.number));
  return found;
}

export default function PrintedVersion() {
  const { place, copy, version, of } = useLoaderData<typeof loader>();
  const { section } = copy;
  return (
    <div className="app-printed">
      <Page title={section.title} caption={`${place.name} · Section ${section.number} of the plan`}>
        <PrintHint
          back="Back to the version"
          backTo={links.sectionVersion(place.slug, section.slug, version.number)}
        />
        <p className="app-printed__facts">
          {section.owner.name}. Seen by: {seenBy(section.openness, section.owner.name)}. {of}
        </p>
        {isEmptyText(copy.json) ? (
          <p>Nothing is written here.</p>
        ) : (
          <SectionText json={copy.json ?? ''} documentId={section.documentId} />
        )}
      </Page>
    </div>
  );
}
