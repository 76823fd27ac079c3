import { InboxCardDocument } from '../gql/operations.js';
import type { WebContext } from './context.js';
import type { FrameData } from './frame-data.js';

/** The number beside the inbox, on every page of somebody signed in. */
export async function unreadInbox({ reader, schema, liveFrom }: WebContext): Promise<FrameData['inbox']> {
  if (reader.kind !== 'person') return null;
  const since = await liveFrom(`person/${reader.personId}`);
  const { inboxCount } = await schema(InboxCardDocument, { id: reader.personId });
  return inboxCount && { unread: inboxCount.unread, since };
}
