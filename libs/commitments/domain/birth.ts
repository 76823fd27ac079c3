import type { Id } from '@folkmoot/kernel/id.js';

/** What a commitment was made of: a passage of a plan, a post. Never changed. */
export interface Birth {
  readonly commitmentId: Id;
  readonly kind: string;
  readonly subjectId: Id;
  /** Where in it, as people cite it: the number of a paragraph. */
  readonly mark: string | null;
}

/** As somebody asks for it. */
export interface BornInput {
  readonly kind: string;
  readonly id: Id;
  readonly mark?: string | null;
}

/** `12`, `12A`: anything else is nothing that somebody could cite. */
export const markOf = (typed: string | null | undefined): string | null =>
  typed != null && /^\d{1,7}[A-Z]{0,20}$/.test(typed) ? typed : null;
