import { Link } from 'react-router';
import type { SuggestionsForMeQuery } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';

/** Sections of one's organisation in which suggestions wait to be decided; nothing where there are none. */
export function SuggestionsWaiting({ rows }: { rows: SuggestionsForMeQuery['suggestionsWaitingForMe'] }) {
  if (rows.length === 0) return null;
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={links.sectionSuggestions(row.place, row.slug)}>
            {row.count === 1 ? '1 suggestion' : `${row.count} suggestions`} for {row.title}, {row.placeName}
          </Link>
          <span className="app-detail">
            Accept or reject {row.count === 1 ? 'it' : 'them'}. Waiting since {formatInstant(row.since)}.
          </span>
        </li>
      ))}
    </ul>
  );
}
