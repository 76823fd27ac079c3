/** A word of a list as it stands in a text: from the first unit to the one after the last. */
export interface FoundTerm {
  readonly from: number;
  readonly to: number;
  /** As the list has it, whatever the text does with capitals or a plural. */
  readonly term: string;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const folded = (word: string): string => word.replace(/\s+/g, ' ').toLowerCase();

/** ICB, ToR, s75: written in one way only. “it” is not IT, and “who” is not the WHO. */
const isAcronym = (term: string): boolean => /^\S+$/.test(term) && /\p{Lu}.*\p{Lu}|\d/u.test(term);

/**
 * Finds the words of a list in texts: whole words, with or without a plural’s s, the longer before the shorter. Made once for a
 * list and used for many texts.
 */
export function termFinder(terms: readonly string[]): (text: string) => FoundTerm[] {
  if (terms.length === 0) return () => [];
  const known = new Map(terms.map((term) => [folded(term), term]));
  const alternatives = [...known.values()]
    .sort((a, b) => b.length - a.length)
    .map((term) => escaped(term).replace(/\s+/g, '\\s+'));
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${alternatives.join('|')})(?=(?:['’]?s)?(?![\\p{L}\\p{N}]))`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const words = match[1]!;
      const term = known.get(folded(words));
      if (term === undefined || (isAcronym(term) && words !== term)) return [];
      return [{ from: match.index, to: match.index + words.length, term }];
    });
}
