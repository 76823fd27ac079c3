import type { ForumTakenUpPartsFragment } from '../../../gql/operations.js';

export type SuggestedIdea = NonNullable<ForumTakenUpPartsFragment['suggestion']>;

/** What became of it, in the plan's own words. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  open: 'waits to be decided',
  accepted: 'accepted',
  rejected: 'not taken',
  withdrawn: 'taken back',
  lapsed: 'ended with the text that it was in, before anybody decided',
};

/** Who does not know of the section learns only that it is one. */
export const whereSuggested = (section: SuggestedIdea['section']): string =>
  section ? `section ${section.number}, ${section.title}` : 'a section of the plan';
