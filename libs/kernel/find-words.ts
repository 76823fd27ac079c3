/** Where words stand in a text: from the first unit to the one after the last. */
export interface FoundWords {
  readonly from: number;
  readonly to: number;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/**
 * Every place where these words stand, whatever the case, the spaces and line ends between them, or how accents are encoded;
 * also within longer words. Who looks for words to take them out must rather be shown too much than too little.
 */
export function findWords(text: string, words: string): FoundWords[] {
  const pattern = patternOf(words);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
}

export const holdsWords = (text: string, words: string): boolean => patternOf(words)?.test(text) ?? false;

/** The text with something else in the place of the words. */
export function replaceWords(text: string, words: string, by: string): string {
  const pattern = patternOf(words);
  return pattern ? text.replace(pattern, () => by) : text;
}

function patternOf(words: string): RegExp | null {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return null;
  const of = (form?: 'NFC' | 'NFD') =>
    parts.map((part) => escaped(form ? part.normalize(form) : part)).join('\\s+');
  return new RegExp([...new Set([of(), of('NFC'), of('NFD')])].join('|'), 'gi');
}
