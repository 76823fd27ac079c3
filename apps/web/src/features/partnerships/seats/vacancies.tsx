import { Link } from 'react-router';
import type { VacanciesWaitingQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';

type Vacancy = VacanciesWaitingQuery['vacanciesWaitingForMe'][number];

/** Seats that have been empty for too long, for those who run the place. */
export function Vacancies({ rows, named }: { rows: readonly Vacancy[]; named?: boolean }) {
  if (rows.length === 0) return null;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.seatId}>
          <Link to={links.seat(row.place, row.seatId)}>
            The seat of {row.organisation}
            {named && ` in ${row.placeName}`} is empty
          </Link>
          <span className="app-detail">
            {row.kind}. Nobody has represented it since {formatDate(row.vacantSince)}: ask whom it sends.
          </span>
        </li>
      ))}
    </ul>
  );
}
