import { useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import type { ForumLinkPartsFragment } from '../../gql/operations.js';
import { keyOf, type Mentioned, stateOf } from '../../live/mentions/mentioned-words.js';
import { useMentionBook } from '../../live/mentions/mentions.js';
import { StatusTag } from '../../ui/status-tag.js';

export type PostLink = ForumLinkPartsFragment;

/** Of what is called by its name alone. */
const KIND: Readonly<Record<string, string>> = { organisation: 'Organisation: ', person: 'Person: ' };

const never = () => () => undefined;

/** As it stands now; undefined where its reader may not see it, or no longer. */
function useThing({ thing }: PostLink): Mentioned | undefined {
  const book = useMentionBook();
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
export function LinkedCards({ links }: { links: readonly PostLink[] }) {
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
