import { Link } from 'react-router';
import type { OrganisationRecordQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';

type Place = NonNullable<OrganisationRecordQuery['organisation']>['places'][number];

/** Places in which it has a seat, which it hosts, or in whose forum it takes part. */
export function WhereItSits({ places }: { places: readonly Place[] }) {
  if (places.length === 0) return <p>It has no seat in a place here on that day.</p>;
  return (
    <ul className="nhsuk-list">
      {places.map((place, index) => (
        <li key={index}>
          <Link to={links.place(place.slug)}>{place.name}</Link>
          <span className="app-detail">{wordsOf(place)}</span>
        </li>
      ))}
    </ul>
  );
}

function wordsOf({ as, speaksFor, voting, since, until }: Place): string {
  if (as === 'host') return 'Hosts the partnership';
  const what =
    as === 'forum' ? 'In the forum' : `Seat: ${speaksFor ?? 'partner'}${voting ? '' : ', without a vote'}`;
  return `${what}, from ${formatDate(since)}${until ? ` until ${formatDate(until)}` : ''}`;
}
