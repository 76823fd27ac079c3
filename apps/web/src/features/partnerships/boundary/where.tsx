import { Link } from 'react-router';
import { links } from '../../../lib/links.js';
import { listed } from '../words.js';
import { people } from './boundary-tables.js';

interface Props {
  place: { slug: string; name: string };
  boundary:
    { population: number | null; areas: readonly { code: string; name: string | null }[] } | null | undefined;
}

/** Of what a place is made and how many people live there, with the way to its boundary. */
export function Where({ place, boundary }: Props) {
  const areas = boundary?.areas ?? [];
  const way = <Link to={links.boundary(place.slug)}>See its boundary</Link>;
  if (areas.length === 0)
    return (
      <p>
        Of which councils or wards {place.name} is made has not been said yet. {way}
      </p>
    );
  return (
    <p>
      {place.name} is made of {listed(areas.map((area) => area.name ?? area.code))}
      {typeof boundary?.population === 'number'
        ? `, where ${people(boundary.population)} people live`
        : ''}. {way}
    </p>
  );
}
