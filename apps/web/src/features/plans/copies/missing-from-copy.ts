import type { SectionPartsFragment } from '../../../gql/operations.js';
import type { CopiedText } from './copied-text.js';

export interface KnownAndCopied {
  known: readonly SectionPartsFragment[];
  copied: readonly CopiedText[];
}

/** The sections whose text this reader may not read yet, so that nobody takes the copy for the whole. */
export const missingFrom = ({ known, copied }: KnownAndCopied): readonly SectionPartsFragment[] => {
  const here = new Set(copied.map((one) => one.section.id));
  return known.filter((one) => !here.has(one.id));
};

export const missingSentence = (section: SectionPartsFragment): string =>
  `${section.number}. ${section.title}: ${section.owner.name} is drafting it.`;
