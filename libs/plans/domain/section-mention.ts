import type { Id } from '@folkmoot/kernel/id.js';

/** A thing that is named in a section's text, written down with each projection. */
export interface SectionMention {
  readonly id: Id;
  readonly version: number;
  readonly sectionId: Id;
  readonly kind: string;
  readonly subjectId: Id;
  /** When it was first found in the text. */
  readonly since: Date;
  /** It stands in the text now. */
  readonly standing: boolean;
  /** Of a person: when they said that they have seen it. They are told once for each section. */
  readonly seenAt: Date | null;
}
