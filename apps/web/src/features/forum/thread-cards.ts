import { useEffect, useState } from 'react';
import type {
  ForumPostCardQuery,
  ForumThreadCardQuery,
  ForumThreadPartsFragment,
} from '../../gql/operations.js';
import type { LiveConnection } from '../../live/connection.js';
import { useLive } from '../../live/live-provider.js';

type PostCard = NonNullable<ForumPostCardQuery['forumPost']>;
type ThreadCard = NonNullable<ForumThreadCardQuery['forumThread']>;

/** Threads change by posts, whose cards hold them, and by what they ask. */
export function onThreadCard(
  live: LiveConnection | undefined,
  tell: (thread: ForumThreadPartsFragment, posted: boolean) => void,
): () => void {
  const stops = [
    live?.onCard('forum-post', ({ card }) => {
      const thread = (card as unknown as PostCard | null)?.thread;
      if (thread) tell(thread, true);
    }),
    live?.onCard('forum-thread', ({ card }) => {
      const thread = card as unknown as ThreadCard | null;
      if (thread) tell(thread, false);
    }),
  ];
  return () => stops.forEach((stop) => stop?.());
}

/** One thread as it stands. */
export function useThread(loaded: ForumThreadPartsFragment): ForumThreadPartsFragment {
  const live = useLive();
  const [card, setCard] = useState(loaded);
  useEffect(
    () =>
      onThreadCard(live, (thread) => {
        if (thread.id === loaded.id) setCard((known) => (known.version >= thread.version ? known : thread));
      }),
    [live, loaded.id],
  );
  return card.id === loaded.id && card.version > loaded.version ? card : loaded;
}
