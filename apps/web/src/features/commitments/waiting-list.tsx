import { Link } from 'react-router';
import type { CommitmentsWaitingQuery } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import { StatusTag } from '../../ui/status-tag.js';
import { isStanding } from './standing.js';

type Waiting = CommitmentsWaitingQuery['commitmentsWaitingForMe'][number];

/** Why it waits for this reader, in one sentence. */
function reason({ state, dueDate, hasOwner }: Waiting): string {
  if (state === 'asked')
    return `Your organisation is asked for it by ${formatDate(dueDate)}: accept or decline.`;
  if (state === 'declined') return 'It was declined and came back to you, who asked for it.';
  if (!hasOwner)
    return `Your organisation promised it by ${formatDate(dueDate)}. It waits for whoever takes its seat next.`;
  return `You promised it by ${formatDate(dueDate)}.`;
}

/** What waits for somebody among the commitments, soonest first. */
export function WaitingList({ rows, nothing }: { rows: readonly Waiting[]; nothing: string }) {
  if (rows.length === 0) return <p>{nothing}</p>;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={links.commitment(row.place, row.number)}>
            {row.number}. {row.what}
          </Link>{' '}
          {isStanding(row.standing) && <StatusTag status={row.standing} />}
          <span className="app-detail">{reason(row)}</span>
        </li>
      ))}
    </ul>
  );
}
