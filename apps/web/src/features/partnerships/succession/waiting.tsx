import { Link } from 'react-router';
import type { SuccessionsWaitingQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { count } from '../words.js';

/** Partners that ended or merged: the officers of their places go through what they hold. */
export function SuccessionsWaiting({ rows }: { rows: SuccessionsWaitingQuery['successionsWaitingForMe'] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>Partners that ended or merged</h3>
      <ul className="nhsuk-list">
        {rows.map((row) => (
          <li key={`${row.placeSlug} ${row.organisationId}`}>
            <Link to={links.ended(row.placeSlug, row.organisationId)}>{row.organisationName}</Link>
            <span className="app-detail">
              {row.placeName}: since {formatDate(row.since)};{' '}
              {count(row.things, 'thing to move, end or keep', 'things to move, end or keep')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
