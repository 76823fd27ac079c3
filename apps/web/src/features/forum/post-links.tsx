import { type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import type { ForumLinkPartsFragment } from '../../gql/operations.js';
import type { LiveConnection } from '../../live/connection.js';
import { useLive } from '../../live/live-provider.js';
import { MentionBook } from '../../live/mentions/mention-book.js';
import { keyOf, type Mentioned, stateOf } from '../../live/mentions/mentioned-words.js';
import { StatusTag } from '../../ui/status-tag.js';
import { type AroundLinks, AroundLinksContext } from './around-links.js';

export type PostLink = ForumLinkPartsFragment;

/** Of what is called by its name alone. */
const KIND: Readonly<Record<string, string>> = { organisation: 'Organisation: ', person: 'Person: ' };

const never = () => () => undefined;

const books = new WeakMap<LiveConnection, Promise<MentionBook>>();

/** One for all links of a page: it hears the cards before it asks what was missed. */
async function openBook(live: LiveConnection, { stream, since, load }: AroundLinks): Promise<MentionBook> {
  const book = new MentionBook([]);
  for (const [kind, read] of Object.entries(await load()))
    live.onCard(kind, ({ id, card }) =>
      card === null ? book.drop(keyOf({ kind, id })) : book.put([read(card as never)].flat()),
    );
  // Where that fails the connection begins again by itself, and watches it then.
  live.watch(stream, since).catch(() => undefined);
  return book;
}

function useBook(): MentionBook | undefined {
  const live = useLive();
  const around = useContext(AroundLinksContext);
  const [book, setBook] = useState<MentionBook>();
  useEffect(() => {
    if (!live || !around) return;
    const opened = books.get(live) ?? openBook(live, around);
    books.set(live, opened);
    // What cannot be loaded now stands as the page was told of it.
    opened.then(setBook, () => books.delete(live));
  }, [live, around]);
  return book;
}

/** As it stands now; undefined where its reader may not see it, or no longer. */
function useThing({ thing }: PostLink): Mentioned | undefined {
  const book = useBook();
  const read = (): Mentioned | undefined => (thing && book ? book.newest(thing) : (thing ?? undefined));
  return useSyncExternalStore(book ? (listener) => book.subscribe(listener) : never, read, read);
}

/** Where its address stands in a post: what it is called, or the address as it was typed. */
export function LinkInWords({ link }: { link: PostLink }) {
  const thing = useThing(link);
  return thing ? (
    <Link to={link.path}>{thing.label}</Link>
  ) : (
    <>
      <Link to={link.path}>{link.address}</Link>
      <span className="app-mention__words"> (something you cannot see)</span>
    </>
  );
}

/** The things to which a post links, each once, as they stand. */
export function LinkedCards({ links }: { links: readonly PostLink[] }): ReactNode {
  const each = new Map(links.flatMap((link) => (link.thing ? [[keyOf(link.thing), link] as const] : [])));
  if (each.size === 0) return null;
  return (
    <ul className="app-linked" aria-label="What this post links to">
      {[...each].map(([key, link]) => (
        <LinkedCard key={key} link={link} />
      ))}
    </ul>
  );
}

function LinkedCard({ link }: { link: PostLink }) {
  const thing = useThing(link);
  if (!thing) return null;
  const { status, words } = stateOf(thing);
  return (
    <li className="app-linked__card">
      {KIND[thing.kind]}
      <Link to={link.path}>{thing.title === null ? thing.label : `${thing.label}: ${thing.title}`}</Link>
      {(status || words) && (
        <span className="app-linked__state">
          {status && <StatusTag status={status} />} {words}
        </span>
      )}
    </li>
  );
}
