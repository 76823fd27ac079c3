import { Link } from 'react-router';
import type { CommitmentRowFragment } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';
import { links } from '../../lib/links.js';
import { StatusTag } from '../../ui/status-tag.js';
import { isStanding, personWords } from './standing.js';

/** What an organisation has promised and not yet done, soonest first: to be read on paper too. */
export function OpenCommitments({ rows, place }: { rows: readonly CommitmentRowFragment[]; place: string }) {
  if (rows.length === 0) return <p>Nothing that was promised or asked for is open.</p>;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={links.commitment(place, row.number)}>
            {row.number}. {row.what}
          </Link>{' '}
          {isStanding(row.standing) && <StatusTag status={row.standing} />}
          <span className="app-detail">
            By {formatDate(row.dueDate)}.{row.hasOwner ? '' : ` ${personWords(row, undefined)}.`}
            {row.latest?.text && ` Last said: ${row.latest.text}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
