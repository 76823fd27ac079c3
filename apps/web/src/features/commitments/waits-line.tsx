import { Link } from 'react-router';
import { links } from '../../lib/links.js';
import { standingWord } from './standing.js';
import type { WaitedFor } from './waits-for.js';

/** On the board and beside the standing: “Waits for 14 (slipping), 15 (late)”. */
export function WaitsLine({ waits, place }: { waits: readonly WaitedFor[]; place: string }) {
  if (waits.length === 0) return null;
  return (
    <span className="app-board__small">
      Waits for{' '}
      {waits.map((one, nth) => (
        <span key={one.id}>
          {nth > 0 && ', '}
          <Link to={links.commitment(place, one.number)} title={one.what}>
            {one.number}
          </Link>{' '}
          ({standingWord(one.standing).toLowerCase()})
        </span>
      ))}
    </span>
  );
}
