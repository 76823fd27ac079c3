import { useState, type ReactNode } from 'react';
import { useRevalidator } from 'react-router';
import type { SignOffPartsFragment } from '../../gql/operations.js';
import { useAnnounce } from '../../live/announcer.js';
import { ChangedMark } from '../../live/changed-mark.js';
import { useConnection } from '../../live/live-provider.js';
import { useCards } from '../../live/use-cards.js';
import { LiveState } from '../../ui/live-state.js';

interface Props {
  signOff: SignOffPartsFragment;
  children: (now: SignOffPartsFragment) => ReactNode;
}

/** One sign-off as it stands now. When a party says anything, what the reader may do is read again; what is typed stays. */
export function LiveSignOff({ signOff, children }: Props) {
  const revalidator = useRevalidator();
  const announce = useAnnounce();
  const [initial, setInitial] = useState([signOff]);
  if (initial[0] !== signOff) setInitial([signOff]);
  const { rows, marked } = useCards<SignOffPartsFragment>('sign-off', initial, {
    belongs: (row) => row.id === signOff.id,
    onChange(row, id) {
      if (id === signOff.id) void revalidator.revalidate();
      if (row) announce(row.state === 'met' ? 'The rule is met.' : `${row.have} of ${row.need} approved.`);
    },
  });
  const now = rows[0] ?? signOff;
  return (
    <>
      <p>
        <ChangedMark show={marked.has(now.id)} word="changed" /> <LiveState state={useConnection()} />
      </p>
      {children(now)}
    </>
  );
}
