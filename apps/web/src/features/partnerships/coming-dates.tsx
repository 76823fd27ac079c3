import { Link } from 'react-router';
import type { PlaceHomeQuery } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';

type Dates = NonNullable<PlaceHomeQuery['place']>['nextDates'];

/** The days that come up, each with the way to what is due. */
export function ComingDates({ dates }: { dates: Dates }) {
  if (dates.length === 0) return <p>No day is set yet.</p>;
  return (
    <ul className="nhsuk-list app-waiting">
      {dates.map(({ id, day, what, path }) => (
        <li key={id}>
          <strong>{formatDate(day)}</strong>: <Link to={path}>{what}</Link>
        </li>
      ))}
    </ul>
  );
}
