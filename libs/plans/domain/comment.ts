import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Openness } from './openness.js';

/**
 * Talk about a passage of a section, or about the whole of it. `start` and `end` are Yjs' relative positions in the text of
 * `epoch`, base64: they follow the words through edits around them. `quote` is the passage as it read then.
 */
export interface CommentThread {
  readonly id: Id;
  readonly version: number;
  readonly sectionId: Id;
  readonly partnershipId: Id;
  /** How far the section was open when it began; it never opens further: see `comment-circle.ts`. */
  readonly openness: CommentOpenness;
  readonly audience: Audience;
  readonly epoch: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly quote: string | null;
  readonly startedBy: Id;
  readonly startedFor: Id;
  readonly startedAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: Id | null;
  readonly resolvedFor: Id | null;
}

/** Comments are never the public's. */
export type CommentOpenness = Exclude<Openness, 'public'>;

export interface Comment {
  readonly id: Id;
  readonly version: number;
  readonly threadId: Id;
  readonly text: string;
  readonly writtenBy: Id;
  readonly writtenFor: Id;
  readonly writtenAt: Date;
  readonly editedAt: Date | null;
  /** What it said before, oldest first. */
  readonly earlier: readonly EarlierWording[];
  readonly withdrawnAt: Date | null;
  readonly takenDownAt: Date | null;
  readonly takenDownBy: Id | null;
  readonly takenDownBecause: string | null;
}

/** `until` is ISO text. */
export interface EarlierWording {
  readonly text: string;
  readonly until: string;
}

/** Somebody was named with @; it waits for them until they answer in the thread, settle it, or it is resolved. */
export interface CommentMention {
  readonly id: Id;
  readonly version: number;
  readonly commentId: Id;
  readonly threadId: Id;
  readonly personId: Id;
  readonly at: Date;
  readonly settledAt: Date | null;
}

export const isGone = (comment: Pick<Comment, 'withdrawnAt' | 'takenDownAt'>): boolean =>
  comment.withdrawnAt !== null || comment.takenDownAt !== null;
