import { copiedPlan } from '../features/plans/copies/copies.server.js';
import { planMarkdown } from '../features/plans/copies/plan-markdown.js';
import { attachment } from '../lib/attachment.server.js';
import type { LoaderArgs } from '../lib/context.js';

export async function loader({ context, params }: LoaderArgs) {
  const { place, plan, copies, at } = await copiedPlan(context, params.place);
  return attachment(
    planMarkdown(plan, copies, place.name, at, context.publicOrigin),
    `${place.slug}-plan.md`,
    'text/markdown; charset=utf-8',
  );
}
