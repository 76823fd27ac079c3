import { authoredBlocks } from './authored-text.js';
import { compareEdited } from './edited/edited-text.js';
import { fold, project } from './fold.js';
import { marksWithin, proveSuggestions, type ToProve } from './suggestions/prove-suggestions.js';

/** The work that is done in a thread of its own. */
export const FOLD_JOBS = {
  fold,
  project,
  authors: authoredBlocks,
  prove: proveSuggestions,
  within: ({ stored, ...change }: ToProve & { stored: Parameters<typeof marksWithin>[1] }) =>
    marksWithin(change, stored),
  edited: compareEdited,
} as const;

export type FoldJobs = typeof FOLD_JOBS;
