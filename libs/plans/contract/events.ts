import type { Audience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent, JournalData } from '@folkmoot/kernel/event.js';

/** Subject kinds of this area: what later areas and live cards refer to. */
export const PLAN = 'plan';
export const PRIORITY = 'priority';
export const SECTION = 'plan-section';
export const SECTION_REQUEST = 'section-request';
/** Words suggested for a section. Its steps are told of its section; those of one made of an idea, of the idea's subject too. */
export const SUGGESTION = 'suggestion';
/** A Word file that somebody brought; in the stream of that person. */
export const WORD_FILE = 'word-file';

export type PlansEvent =
  | 'plans.plan-started'
  | 'plans.plan-opened'
  | 'plans.priority-added'
  | 'plans.priority-retired'
  | 'plans.section-added'
  | 'plans.section-renamed'
  | 'plans.section-moved'
  | 'plans.section-opened'
  | 'plans.section-closed'
  | 'plans.section-asked-for'
  | 'plans.section-chased'
  | 'plans.section-promised'
  | 'plans.section-declined'
  | 'plans.section-delivered'
  | 'plans.deadline-moved'
  | 'plans.request-withdrawn'
  | 'plans.section-handed-over'
  | 'plans.section-removed'
  | 'plans.section-frozen'
  | 'plans.section-thawed'
  | 'plans.section-written-from-file'
  | 'plans.suggestions-made'
  | 'plans.suggestions-accepted'
  | 'plans.suggestions-rejected'
  | 'plans.suggestions-withdrawn'
  | 'plans.picture-added'
  | 'plans.version-named'
  | 'plans.version-shown'
  | 'plans.version-restored'
  | 'plans.section-redacted'
  | 'plans.version-redacted'
  | 'plans.comment-redacted';

/** All of them stand in the stream of the partnership whose plan it is. */
export const plansEvent = (
  type: PlansEvent,
  kind: typeof PLAN | typeof PRIORITY | typeof SECTION | typeof SECTION_REQUEST,
  of: { readonly id: string; readonly partnershipId: string; readonly audience: Audience },
  data: JournalData = {},
): DomainEvent => ({
  type,
  subject: { kind, id: of.id },
  audience: of.audience,
  streams: [`partnership/${of.partnershipId}`],
  data,
});

/** A thread of comments on a section; its audience is the narrower of its own circle and its section's. */
export const COMMENT_THREAD = 'comment-thread';

export type CommentEvent =
  | 'plans.comment-thread-started'
  | 'plans.comment-added'
  | 'plans.comment-edited'
  | 'plans.comment-withdrawn'
  | 'plans.comment-taken-down'
  | 'plans.comment-thread-resolved'
  | 'plans.comment-thread-reopened'
  | 'plans.comment-mention-settled';

export const commentEvent = (
  type: CommentEvent,
  of: { readonly id: string; readonly partnershipId: string; readonly audience: Audience },
  data: JournalData,
): DomainEvent => ({
  type,
  subject: { kind: COMMENT_THREAD, id: of.id },
  audience: of.audience,
  streams: [`partnership/${of.partnershipId}`],
  data,
});

/** What became of a suggestion that was made of an idea from elsewhere; with the `suggestion`, and the number of the `version`. */
export type IdeaEvent =
  | 'plans.idea-accepted'
  | 'plans.idea-rejected'
  | 'plans.idea-withdrawn'
  /** The text was put back to an earlier version before anybody decided. */
  | 'plans.idea-ended'
  | 'plans.idea-in-version';

/** Told of the idea's own subject, where its people look for it. */
export const ideaEvent = (
  type: IdeaEvent,
  of: {
    readonly subjectKind: string;
    readonly subjectId: string;
    readonly partnershipId: string;
    readonly audience: Audience;
  },
  data: JournalData,
): DomainEvent => ({
  type,
  subject: { kind: of.subjectKind, id: of.subjectId },
  audience: of.audience,
  streams: [`partnership/${of.partnershipId}`],
  data,
});
