import { redirect, useLoaderData } from 'react-router';
import { copiedSection } from '../features/plans/copies/copies.server.js';
import { PrintHint } from '../features/plans/copies/print-hint.js';
import { LastEdit } from '../features/plans/last-edit.js';
import { seenBy } from '../features/plans/openness.js';
import { isEmptyText, SectionText } from '../features/plans/section-text.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';
import { links } from '../lib/links.js';
import type { PageHandle } from '../lib/page-handle.js';
import { Page } from '../ui/page.js';

export const handle: PageHandle = { script: false };

export async function loader({ context, params }: LoaderArgs) {
  const found = await copiedSection(context, params.place, params.section);
  const { slug } = found.copy.section;
  if (slug !== params.section) throw redirect(links.printedSection(found.place.slug, slug));
  return found;
}

export default function PrintedSectionPage() {
  const { place, copy, at } = useLoaderData<typeof loader>();
  const { section } = copy;
  return (
    <div className="app-printed">
      <Page title={section.title} caption={`${place.name} · Section ${section.number} of the plan`}>
        <PrintHint back="Back to the section" backTo={links.section(place.slug, section.slug)} />
        <p className="app-printed__facts">
          {section.owner.name}. Seen by: {seenBy(section.openness, section.owner.name)}.{' '}
          <LastEdit edit={section.lastEdit} />. Copy of {formatInstant(at)}.
        </p>
        {isEmptyText(copy.json) ? (
          <p>Nothing is written here yet.</p>
        ) : (
          <SectionText json={copy.json ?? ''} documentId={section.documentId} numbers={copy.paragraphs} />
        )}
      </Page>
    </div>
  );
}
