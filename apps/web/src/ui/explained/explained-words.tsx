import { createContext, type ReactNode, useContext, useMemo, useReducer } from 'react';
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
  /** Words that came with a text after the page was read. */
  learn(words: readonly Explanation[]): void;
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
  const [heard, learn] = useReducer(withMore, NONE);
  const book = useMemo(() => ({ ...bookOf(place, withMore(words, heard)), learn }), [place, words, heard]);
  return <BookContext value={book}>{children}</BookContext>;
}

const NONE: readonly Explanation[] = [];

function withMore(known: readonly Explanation[], more: readonly Explanation[]): readonly Explanation[] {
  const keys = new Set(known.map((one) => one.key));
  const added = more.filter((one) => !keys.has(one.key));
  return added.length === 0 ? known : [...known, ...added];
}

function bookOf(place: string, words: readonly Explanation[]): Omit<Book, 'learn'> {
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
