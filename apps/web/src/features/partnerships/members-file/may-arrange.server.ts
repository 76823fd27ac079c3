import { data } from 'react-router';
import { MayArrangeDocument } from '../../../gql/operations.js';
import type { WebContext } from '../../../lib/context.js';

/** For officers, and operators who begin a place; to all others the page is not there. */
export async function mustArrange(context: WebContext, slug: string): Promise<void> {
  const { place } = await context.schema(MayArrangeDocument, { slug });
  if (!place?.viewer?.abilities.arrangeSeats) throw data(null, { status: 404 });
}
