import type { Id } from '@folkmoot/kernel/id.js';

export type UpdateKind =
  | 'declined'
  | 'progress'
  | 'due-date-moved'
  | 'closed'
  | 'questioned'
  | 'answered'
  | 'amended'
  | 'escalation-seen';

/** The words that go with a change. The journal names it by id, so that words can be erased while the record stands. */
export interface CommitmentUpdate {
  readonly id: Id;
  readonly commitmentId: Id;
  readonly kind: UpdateKind;
  readonly text: string;
  /** What shows it: an address that begins with https. The text may be empty beside it. */
  readonly link: string | null;
  /** A file that shows it. */
  readonly fileId: Id | null;
  /** Where it can be seen, in words, where neither link nor file shows it. */
  readonly whereSeen: string | null;
  readonly at: Date;
}
