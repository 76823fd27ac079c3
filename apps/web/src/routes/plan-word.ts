import { copiedPlan } from '../features/plans/copies/copies.server.js';
import { wordPictures } from '../features/plans/copies/word-pictures.server.js';
import { attachment, WORD } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';

export async function loader({ context, params }: LoaderArgs) {
  const { place, plan, copies, at } = await copiedPlan(context, params.place);
  const { planWord } = await import('../features/plans/copies/plan-word.server.js');
  return attachment(
    new Uint8Array(await planWord(plan, copies, place.name, at, await wordPictures(context, copies))),
    `${place.slug}-plan.docx`,
    WORD,
  );
}
