import { data } from 'react-router';
import { ActionLogWhereDocument } from '../../../gql/operations.js';
import type { WebContext } from '../../../lib/context.js';

/** For officers of the place; to all others the page is not there. */
export async function mustBring(context: WebContext, place: string): Promise<void> {
  const { commitmentBoard } = await context.schema(ActionLogWhereDocument, { place });
  if (!commitmentBoard?.mayBring) throw data(null, { status: 404 });
}
