import type { Id } from '@folkmoot/kernel/id.js';

export const SUGGESTION_STATES = ['open', 'accepted', 'rejected', 'withdrawn'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/**
 * What a person suggests, for an organisation. The words stand as marks in the text, which name only the id; whose they are, and
 * what became of them, stands here.
 */
export interface Suggestion {
  readonly id: Id;
  readonly version: number;
  readonly sectionId: Id;
  readonly partnershipId: Id;
  readonly documentId: Id;
  readonly epoch: number;
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly madeAt: Date;
  readonly state: SuggestionState;
  readonly decidedBy: Id | null;
  readonly decidedFor: Id | null;
  readonly decidedAt: Date | null;
  /** The row of the document's log by which it was settled: a version that has seen it holds the outcome. */
  readonly decidedSeq: number | null;
  readonly reason: string | null;
}

export const openSuggestion = (
  made: Omit<
    Suggestion,
    'version' | 'state' | 'decidedBy' | 'decidedFor' | 'decidedAt' | 'decidedSeq' | 'reason'
  >,
): Suggestion => ({
  ...made,
  version: 1,
  state: 'open',
  decidedBy: null,
  decidedFor: null,
  decidedAt: null,
  decidedSeq: null,
  reason: null,
});
