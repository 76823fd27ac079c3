import { redirect } from 'react-router';
import { NoticePathDocument } from '../gql/operations.js';
import type { LoaderArgs } from '../lib/context.js';
import { links } from '../lib/links.js';

/** Where a mail leads: its address says nothing of what it is about. Opening it changes nothing. */
export async function loader({ context, params }: LoaderArgs) {
  const { noticePath } = await context.schema(NoticePathDocument, { id: params.notice ?? '' });
  return redirect(noticePath ?? links.inbox());
}
