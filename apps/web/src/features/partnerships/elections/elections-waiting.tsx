import { Link } from 'react-router';
import type { ElectionsWaitingQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';

type Waiting = ElectionsWaitingQuery['electionsWaitingForMe'][number];

const WHY: Readonly<Record<string, (row: Waiting) => string>> = {
  stand: () => 'You were put forward: say whether you stand.',
  vote: ({ voteUntil }) => `Your organisation has not voted yet. The last day is ${formatDate(voteUntil)}.`,
  run: ({ state }) =>
    state === 'nominating'
      ? 'Names are in: open the vote.'
      : state === 'tied'
        ? 'Several have the most votes: draw lots, or vote again.'
        : 'The vote is over: count it.',
};

/** What waits for somebody in the elections of their alliances. */
export function ElectionsWaiting({ rows }: { rows: readonly Waiting[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={`${row.id} ${row.forWhat}`}>
          <Link to={links.election(row.alliance, row.id)}>
            {row.allianceName}: election for its seat in {row.placeName}
          </Link>
          <span className="app-detail">{WHY[row.forWhat]?.(row)}</span>
        </li>
      ))}
    </ul>
  );
}
