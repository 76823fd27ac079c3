import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useLive } from '../live-provider.js';
import { MentionBook } from './mention-book.js';
import { keyOf, type Mentioned, type MentionRef } from './mentioned-words.js';

/** How the card of a kind reads as a thing that is named; each feature has its own, and the page brings them together. */
export type MentionCards = Readonly<Record<string, (card: never) => Mentioned | readonly Mentioned[]>>;

const BookContext = createContext<MentionBook | undefined>(undefined);

/** Undefined on paper and in versions, where a mention is only its label. */
export const useMentionBook = (): MentionBook | undefined => useContext(BookContext);

/** The things named in the text below, as they stand; below a `LiveProvider` they follow their cards. */
export function Mentions({
  things,
  cards,
  children,
}: {
  things: readonly Mentioned[];
  cards: MentionCards;
  children: ReactNode;
}) {
  const [book] = useState(() => new MentionBook(things));
  const live = useLive();
  useEffect(() => book.put(things), [book, things]);
  useEffect(() => {
    const stops = Object.entries(cards).map(([kind, read]) =>
      live?.onCard(kind, ({ id, card }) =>
        card === null ? book.drop(keyOf({ kind, id })) : book.put([read(card as never)].flat()),
      ),
    );
    return () => stops.forEach((stop) => stop?.());
  }, [live, book, cards]);
  return <BookContext.Provider value={book}>{children}</BookContext.Provider>;
}

export function useMentioned(book: MentionBook, ref: MentionRef): Mentioned | undefined {
  const read = (): Mentioned | undefined => book.get(keyOf(ref));
  return useSyncExternalStore((listener) => book.subscribe(listener), read, read);
}
