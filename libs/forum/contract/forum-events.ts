import type { Audience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';

/**
 * What the record says of a forum; later areas follow these. All lie in the stream of the body that talks, `partnership/<id>`:
 * the forum of a place, or a group. `data` holds `thread` and `post`, the numbers that people say aloud.
 *
 * A new thread tells of its first post, and a post's card holds its thread as it stands: one card renews both lists.
 */
export const FORUM_THREAD = 'forum-thread';
export const FORUM_POST = 'forum-post';
/** A file that somebody brought and has not posted, in their own stream; `data` holds its size. */
export const FORUM_FILE = 'forum-file';
/**
 * Something waits for one person, in their own stream `person/<id>`; `data` holds its kind and the post. That they have seen it is
 * for them alone too, and lies in the stream of the body.
 */
export const FORUM_NOTICE = 'forum-notice';

export type ForumPostEvent =
  | 'forum.thread-started'
  | 'forum.posted'
  | 'forum.post-edited'
  /** A file of it was looked at for viruses after it was posted. */
  | 'forum.file-scanned'
  | 'forum.post-withdrawn'
  | 'forum.post-taken-down';

export const forumPostEvent = (
  type: ForumPostEvent,
  of: { readonly id: string; readonly partnershipId: string; readonly audience: Audience },
  data: JournalData,
): DomainEvent => ({
  type,
  subject: { kind: FORUM_POST, id: of.id },
  audience: of.audience,
  streams: [`partnership/${of.partnershipId}`],
  data,
});
