import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** A talk about one thing in a forum or a group. Its posts are numbered from 1 without gaps. */
export interface ForumThread {
  readonly id: Id;
  readonly version: number;
  /** The body that talks: the forum of a place, or a group. */
  readonly partnershipId: Id;
  /** "Thread 14": never given twice in one body. */
  readonly number: number;
  readonly audience: Audience;
  readonly topic: string;
  readonly title: string;
  /** The number of its newest post, and so how many it has: nobody counts rows. */
  readonly posts: number;
  readonly startedBy: Id;
  readonly startedFor: Id;
  readonly startedAt: Date;
  readonly lastBy: Id;
  readonly lastFor: Id;
  readonly lastAt: Date;
}

/** How far somebody has read a thread: every post up to this number. */
export interface ForumReading {
  readonly id: Id;
  readonly version: number;
  readonly threadId: Id;
  readonly personId: Id;
  readonly seq: number;
}
