import { Link } from 'react-router';
import type { CommitmentsAtHomeQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import { StatusTag } from '../../ui/status-tag.js';
import { STANDINGS } from './standing.js';

/** What a chair asks about first, each with the way to it. */
const ASKED_ABOUT = STANDINGS.filter((one) => ['late', 'blocked', 'slipping', 'asked'].includes(one));

type Standings = Pick<NonNullable<CommitmentsAtHomeQuery['commitmentBoard']>, 'total' | 'counts'>;

/** How many commitments need a look, with the way to each lot. */
export function StandingLine({ place, board }: { place: string; board: Standings | null }) {
  if (!board || board.total === 0) return null;
  const counts = new Map(board.counts.map(({ standing, count }) => [standing, count]));
  return (
    <ul className="app-board__filters">
      {ASKED_ABOUT.filter((one) => counts.has(one)).map((one) => (
        <li key={one}>
          <Link to={links.board(place, { by: 'priority', standing: one })}>
            {counts.get(one)} <StatusTag status={one} />
          </Link>
        </li>
      ))}
      <li>
        <Link to={links.commitments(place)}>All {board.total} commitments</Link>
      </li>
    </ul>
  );
}
