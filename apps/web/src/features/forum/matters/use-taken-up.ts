import { useEffect, useRef, useState } from 'react';
import type { ForumTakenUpPartsFragment, ForumThreadCardQuery } from '../../../gql/operations.js';
import { useAnnounce } from '../../../live/announcer.js';
import { useLive } from '../../../live/live-provider.js';

type Row = ForumTakenUpPartsFragment;

/** What became of a thread’s ideas, as it stands; each change of a suggestion is said. */
export function useTakenUp(threadId: string, loaded: readonly Row[]): readonly Row[] {
  const live = useLive();
  const announce = useAnnounce();
  const [rows, setRows] = useState(loaded);
  const [from, setFrom] = useState(loaded);
  // The loader read again: that is newer than any card before it.
  if (from !== loaded) {
    setFrom(loaded);
    setRows(loaded);
  }
  const shown = useRef(rows);
  useEffect(() => {
    shown.current = rows;
  }, [rows]);
  useEffect(
    () =>
      live?.onCard('forum-thread', ({ id, card }) => {
        const takenUp = (card as unknown as ForumThreadCardQuery['forumThread'] | null)?.takenUp;
        if (id !== threadId || !takenUp) return;
        // Most threads never need it: it is fetched with the first card.
        void import('./with-card.js').then(({ withCard, changesSaid }) => {
          const next = withCard(shown.current, takenUp);
          changesSaid(shown.current, next).forEach(announce);
          shown.current = next;
          setRows(next);
        });
      }),
    [live, threadId, announce],
  );
  return rows;
}
