import { useMemo } from 'react';
import { useAnnounce } from '../../../live/announcer.js';
import { useCards } from '../../../live/use-cards.js';
import { useConnection } from '../../../live/live-provider.js';
import { LiveState } from '../../../ui/live-state.js';
import { PollView } from './poll-view.js';
import { type PollShown, verdictWords, whenWords } from './poll-words.js';

/** A poll that counts on by itself. */
export function LivePoll({ poll }: { poll: PollShown }) {
  const announce = useAnnounce();
  const initial = useMemo(() => [poll], [poll]);
  const { rows } = useCards<PollShown>('forum-poll', initial, {
    belongs: (row) => row.id === poll.id,
    onChange: (row) => row && announce(`${whenWords(row)} ${verdictWords(row)}`),
  });
  return (
    <>
      <LiveState state={useConnection()} />
      <PollView poll={rows.find((one) => one.id === poll.id) ?? poll} />
    </>
  );
}
