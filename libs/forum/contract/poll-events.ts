import type { Audience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';

/** A poll in a thread; in the stream of the body that talks. No line says what anybody chose. */
export const FORUM_POLL = 'forum-poll';

export type ForumPollEvent =
  | 'forum.poll-asked'
  | 'forum.say-given'
  /** With `verdict` and how many took part, `taken`. */
  | 'forum.poll-ended'
  | 'forum.outcome-stated';

export const forumPollEvent = (
  type: ForumPollEvent,
  of: { readonly id: string; readonly partnershipId: string; readonly audience: Audience },
  data: JournalData = {},
): DomainEvent => ({
  type,
  subject: { kind: FORUM_POLL, id: of.id },
  audience: of.audience,
  streams: [`partnership/${of.partnershipId}`],
  data,
});
