import { useEffect, useState } from 'react';
import type { ForumThreadPartsFragment, ForumThreadsQuery } from '../../gql/operations.js';
import { useAnnounce } from '../../live/announcer.js';
import { useLive } from '../../live/live-provider.js';
import { questionWords } from './matters/question-words.js';
import { onThreadCard } from './thread-cards.js';

export type Forum = NonNullable<ForumThreadsQuery['forum']>;

export interface ThreadShown extends ForumThreadPartsFragment {
  /** Posts the reader has not read. */
  readonly unread: number;
}

/**
 * The threads of the list as they stand. A post's card holds its thread: a row says so where it stands, and nothing jumps under a
 * pointer. Threads that are not on the page are counted.
 */
export function useThreads(forum: Forum): { threads: ThreadShown[]; elsewhere: number } {
  const live = useLive();
  const announce = useAnnounce();
  const [newer, setNewer] = useState<ReadonlyMap<string, ForumThreadPartsFragment>>(new Map());
  useEffect(
    () =>
      onThreadCard(live, (thread, posted) => {
        setNewer((known) =>
          (known.get(thread.id)?.version ?? 0) >= thread.version
            ? known
            : new Map(known).set(thread.id, thread),
        );
        announce(
          posted
            ? `${thread.title}: ${thread.lastName}, ${thread.lastOrganisation}.`
            : `${thread.title}: ${thread.question ? questionWords(thread.question) : 'changed'}`,
        );
      }),
    [live, announce],
  );
  const here = new Set(forum.threads.map(({ thread }) => thread.id));
  return {
    threads: forum.threads.map(({ thread, read }) => {
      const card = newer.get(thread.id);
      const now = card && card.version > thread.version ? card : thread;
      return { ...now, unread: Math.max(0, now.posts - read) };
    }),
    elsewhere: [...newer.keys()].filter((id) => !here.has(id)).length,
  };
}
