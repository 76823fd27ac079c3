import { copiedVersion } from '../features/plans/copies/copies.server.js';
import { sectionMarkdown } from '../features/plans/copies/plan-markdown.js';
import { attachment } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';

export async function loader({ context, params }: LoaderArgs) {
  const { place, copy, version, of } = await copiedVersion(
    context,
    params.place,
    params.section,
    params.number,
  );
  return attachment(
    sectionMarkdown(copy, of, context.publicOrigin),
    `${place.slug}-${copy.section.slug}-version-${version.number}.md`,
    'text/markdown; charset=utf-8',
  );
}
