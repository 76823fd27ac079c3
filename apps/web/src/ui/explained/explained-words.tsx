import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type FoundTerm, termFinder } from '@folkmoot/kernel/find-terms.js';

/** A word of a glossary as a page explains it. */
export interface Explanation {
  readonly key: string;
  readonly term: string;
  readonly standsFor: string;
  readonly meaning: string;
}

interface Book {
  readonly place: string;
  readonly byTerm: ReadonlyMap<string, Explanation>;
  /** The first time each word stands in a text. */
  firstIn(text: string, said?: Set<string>): FoundTerm[];
}

const BookContext = createContext<Book | null>(null);
export const useExplanations = (): Book | null => useContext(BookContext);

/** Around texts whose words are explained: `words` are those that the loader found in them. */
export function ExplainedWords({
  place,
  words,
  children,
}: {
  place: string;
  words: readonly Explanation[];
  children: ReactNode;
}) {
  const book = useMemo<Book | null>(() => (words.length === 0 ? null : bookOf(place, words)), [place, words]);
  return <BookContext value={book}>{children}</BookContext>;
}

function bookOf(place: string, words: readonly Explanation[]): Book {
  const find = termFinder(words.map((one) => one.term));
  return {
    place,
    byTerm: new Map(words.map((one) => [one.term, one])),
    firstIn(text, said = new Set()) {
      return find(text).filter(({ term }) => {
        const first = !said.has(term);
        said.add(term);
        return first;
      });
    },
  };
}
