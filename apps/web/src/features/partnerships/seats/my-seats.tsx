import { addDays } from '@folkmoot/kernel/local-date.js';
import { Link } from 'react-router';
import type { MySeatsQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';

type MySeat = MySeatsQuery['mySeats'][number];

/** Seats that were taken over lately, and those that will be left: each with what goes along with it. */
export function HandingOver({ rows }: { rows: readonly MySeat[] }) {
  const passing = rows.filter((one) => one.passesOn);
  if (passing.length === 0) return null;
  return (
    <ul className="nhsuk-list app-waiting">
      {passing.map((row) => (
        <li key={row.seatId}>
          <Link to={links.handover(row.place, row.seatId)}>
            Handover pack: the seat of {row.organisation} in {row.placeName}
          </Link>
          <span className="app-detail">
            {row.leaves
              ? `You sit there until ${formatDate(addDays(row.leaves, -1))}. This is what your successor takes on.`
              : `You took it over on ${formatDate(row.since)}. This is what comes with it.`}
          </span>
        </li>
      ))}
    </ul>
  );
}
