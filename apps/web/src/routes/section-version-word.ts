import { copiedVersion } from '../features/plans/copies/copies.server.js';
import { wordPictures } from '../features/plans/copies/word-pictures.server.js';
import { attachment, WORD } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';

export async function loader({ context, params }: LoaderArgs) {
  const { place, copy, version, of } = await copiedVersion(
    context,
    params.place,
    params.section,
    params.number,
  );
  const { sectionWord } = await import('../features/plans/copies/plan-word.server.js');
  return attachment(
    new Uint8Array(await sectionWord(copy, place.name, of, await wordPictures(context, [copy]))),
    `${place.slug}-${copy.section.slug}-version-${version.number}.docx`,
    WORD,
  );
}
