import { copiedSection } from '../features/plans/copies/copies.server.js';
import { wordPictures } from '../features/plans/copies/word-pictures.server.js';
import { attachment, WORD } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';
import { formatInstant } from '../lib/dates.js';

export async function loader({ context, params }: LoaderArgs) {
  const { place, copy, at } = await copiedSection(context, params.place, params.section);
  const { sectionWord } = await import('../features/plans/copies/plan-word.server.js');
  return attachment(
    new Uint8Array(
      await sectionWord(
        copy,
        place.name,
        `Copy of ${formatInstant(at)}.`,
        await wordPictures(context, [copy]),
      ),
    ),
    `${place.slug}-${copy.section.slug}.docx`,
    WORD,
  );
}
