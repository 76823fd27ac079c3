import type { Audience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';

/** What a thread asks of somebody, and what became of an idea. Subject is the thread; in the stream of the body that talks. */
export type ForumMatterEvent =
  /** With `due`, the `owner` and their `organisation`. */
  | 'forum.question-asked'
  /** With the number of the post. */
  | 'forum.question-answered'
  | 'forum.question-opened-again'
  /** With the number of the post, and the `kind` and `id` of what it became. */
  | 'forum.idea-taken-up';

export const forumMatterEvent = (
  type: ForumMatterEvent,
  thread: { readonly id: string; readonly partnershipId: string; readonly audience: Audience },
  data: JournalData,
): DomainEvent => ({
  type,
  subject: { kind: 'forum-thread', id: thread.id },
  audience: thread.audience,
  streams: [`partnership/${thread.partnershipId}`],
  data,
});
