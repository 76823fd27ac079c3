import type { ComponentType } from 'react';
import type { Mentioned } from './mentions/mentioned-words.js';

/** The form of a later area, in which words of the text become a commitment. */
export type CommitmentForm = ComponentType<{
  readonly place: string;
  readonly section: { readonly id: string; readonly openness: string };
  /** What was chosen; empty where nothing was. */
  readonly words: string;
  /** The number of the paragraph that it begins in. */
  readonly paragraph: string | null;
  readonly reachable: () => boolean;
  readonly onMade: (made: Mentioned) => void;
  readonly onDone: () => void;
}>;
