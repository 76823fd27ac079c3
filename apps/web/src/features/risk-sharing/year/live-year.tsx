import { type ReactNode, useState } from 'react';
import type { YearToldFragment } from '../../../gql/operations.js';
import { useAnnounce } from '../../../live/announcer.js';
import { useCards } from '../../../live/use-cards.js';

/** The year as it is now, for every party at once. */
export function LiveYear({
  year,
  children,
}: {
  year: YearToldFragment;
  children: (now: YearToldFragment) => ReactNode;
}) {
  const announce = useAnnounce();
  const [initial, setInitial] = useState([year]);
  if (initial[0] !== year) setInitial([year]);
  const { rows } = useCards<YearToldFragment>('agreement-year', initial, {
    belongs: (one) => one.id === year.id,
    onChange: () => announce('The figures of this year have changed.'),
  });
  return <>{children(rows[0] ?? year)}</>;
}
