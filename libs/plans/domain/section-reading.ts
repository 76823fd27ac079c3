import type { Id } from '@folkmoot/kernel/id.js';

/** Up to where a person has read a section: of which epoch, and the newest row of the log that was in what they saw. */
export interface SectionReading {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly sectionId: Id;
  readonly epoch: number;
  readonly uptoSeq: number;
  readonly readAt: Date;
}
