import { useEffect, useRef, useState } from 'react';
import type {
  ForumPostCardQuery,
  ForumPostPartsFragment,
  ForumThreadPageQuery,
} from '../../gql/operations.js';
import { useAnnounce } from '../../live/announcer.js';
import { useLive } from '../../live/live-provider.js';
import { useCards } from '../../live/use-cards.js';
import { useExplanations } from '../../ui/explained/explained-words.js';

export type ThreadPage = NonNullable<ForumThreadPageQuery['forumThreadPage']>;
type Card = NonNullable<ForumPostCardQuery['forumPost']>;

/** The posts of this page as they stand, and the number of the thread's newest: new ones join the last page by themselves. */
export function usePosts({ thread, posts, page, pages }: ThreadPage) {
  const announce = useAnnounce();
  const live = useLive();
  const learn = useExplanations()?.learn;
  const [newest, setNewest] = useState(thread.posts);
  const here = useRef(new Set<string>());
  useEffect(() => {
    here.current = new Set(posts.map((post) => post.id));
  }, [posts]);

  const { rows, marked } = useCards<ForumPostPartsFragment>('forum-post', posts, {
    belongs: (row) => row.threadId === thread.id && (page === pages || here.current.has(row.id)),
    onChange(row) {
      if (row) announce(`Post ${row.number} of ${row.writerName}, ${row.organisationName}.`);
    },
  });

  useEffect(
    () =>
      live?.onCard('forum-post', ({ card }) => {
        const post = card as unknown as Card | null;
        if (post?.threadId !== thread.id) return;
        setNewest((known) => Math.max(known, post.number));
        learn?.(post.explained);
      }),
    [live, learn, thread.id],
  );

  return {
    posts: rows.sort((one, other) => one.number - other.number),
    marked,
    newest: Math.max(newest, thread.posts),
  };
}
