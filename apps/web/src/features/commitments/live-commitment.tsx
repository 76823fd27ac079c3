import { useState } from 'react';
import { useRevalidator } from 'react-router';
import type { CommitmentRowFragment } from '../../gql/operations.js';
import { useAnnounce } from '../../live/announcer.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { useConnection } from '../../live/live-provider.js';
import { useCards } from '../../live/use-cards.js';
import { LiveState } from '../../ui/live-state.js';
import { StatusTag } from '../../ui/status-tag.js';
import { changeSentence, changeWord } from './change-words.js';
import { WaitsLine } from './waits-line.js';
import type { WaitedFor } from './waits-for.js';
import { Escalated } from './escalation.js';
import { FlagLine } from './flag-tag.js';
import { Questioned } from './question.js';
import { isStanding } from './standing.js';

/** How it stands now. When another changes it, the page reads its history again; what is being typed stays. */
export function LiveStanding({ commitment }: { commitment: CommitmentRowFragment }) {
  const revalidator = useRevalidator();
  const announce = useAnnounce();
  const [word, setWord] = useState('updated');
  // One row only: the card of another commitment of the place is not for this page.
  const [initial, setInitial] = useState([commitment]);
  if (initial[0] !== commitment) setInitial([commitment]);
  const { rows, marked } = useCards<CommitmentRowFragment>('commitment', initial, {
    belongs: (row) => row.id === commitment.id,
    onChange(row, id) {
      if (id === commitment.id) void revalidator.revalidate();
      if (!row) return;
      const said = changeWord(commitment, row);
      setWord(said);
      announce(changeSentence(row, said));
    },
  });
  const waited = new Set(commitment.waitsFor.map((one) => one.id));
  useCards<WaitedFor>('commitment', commitment.waitsFor, {
    belongs: (row) => waited.has(row.id),
    onChange: () => void revalidator.revalidate(),
  });
  const now = rows[0] ?? commitment;
  return (
    <p>
      {isStanding(now.standing) ? <StatusTag status={now.standing} /> : now.standing}{' '}
      <ChangedMark show={marked.has(now.id)} word={word} /> <LiveState state={useConnection()} />
      {now.standing === 'late' && isStanding(now.status) && (
        <span className="app-board__small">
          Its owner says: <StatusTag status={now.status} />
        </span>
      )}
      <FlagLine flag={now.flag} />
      <WaitsLine waits={now.waitsFor} place={now.place} />
      <Escalated escalatedAt={now.escalatedAt} />
      <Questioned question={now.question} />
    </p>
  );
}
