import { useEffect, useRef, useState } from 'react';
import type { ForumTakenUpPartsFragment, ForumThreadCardQuery } from '../../../gql/operations.js';
import { useAnnounce } from '../../../live/announcer.js';
import { useLive } from '../../../live/live-provider.js';
import { ideaSentence } from './idea-words.js';
import { withCard } from './with-card.js';

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
  const said = useRef(rows);
  useEffect(() => {
    for (const row of rows) {
      const before = said.current.find((one) => one.id === row.id)?.suggestion;
      const now = row.suggestion;
      if (now && (before?.state !== now.state || before.inVersion !== now.inVersion))
        announce(ideaSentence(row.post, now));
    }
    said.current = rows;
  }, [rows, announce]);
  useEffect(
    () =>
      live?.onCard('forum-thread', ({ id, card }) => {
        const takenUp = (card as unknown as ForumThreadCardQuery['forumThread'] | null)?.takenUp;
        if (id === threadId && takenUp) setRows((known) => withCard(known, takenUp));
      }),
    [live, threadId],
  );
  return rows;
}
