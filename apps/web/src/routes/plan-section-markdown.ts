import { copiedSection } from '../features/plans/copies/copies.server.js';
import { sectionMarkdown } from '../features/plans/copies/plan-markdown.js';
import { attachment } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';

export async function loader({ context, params }: LoaderArgs) {
  const { place, copy, at } = await copiedSection(context, params.place, params.section);
  return attachment(
    sectionMarkdown(copy, `Copy of ${formatInstant(at)}.`, context.publicOrigin),
    `${place.slug}-${copy.section.slug}.md`,
    'text/markdown; charset=utf-8',
  );
}
