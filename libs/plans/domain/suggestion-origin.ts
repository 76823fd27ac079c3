import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { SubjectRef } from '@folkmoot/kernel/subject-ref.js';

/** An idea from elsewhere, such as a thread of a forum: whose it was, and where its people learn what becomes of it. */
export interface Idea {
  /** Whose it was: told beside the suggestion. */
  readonly organisationId: Id;
  readonly subject: SubjectRef;
  /** In whose record, and to whom, the outcome is told. */
  readonly partnershipId: Id;
  readonly audience: Audience;
}

/** The idea that a suggestion was made of, as it is kept. */
export interface SuggestionOrigin {
  readonly suggestionId: Id;
  readonly organisationId: Id;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly partnershipId: Id;
  readonly audience: Audience;
}
