import type { Id } from '@folkmoot/kernel/id.js';

/** Somebody is told that something happened to a subject, or comes near. Once for each moment; the words are the subject's own. */
export interface Notice {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly kind: string;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly moment: string;
  readonly at: Date;
  readonly readAt: Date | null;
  /** The mail that told it at once. */
  readonly messageId: Id | null;
}
