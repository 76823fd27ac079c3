import type { RedactPlacesQuery } from '../../gql/operations.js';

type Found = NonNullable<NonNullable<RedactPlacesQuery['section']>['redactionPlaces']>;

// The server sends so many letters before and after, fewer where the text begins or ends.
const AROUND = 60;

/** Each place where the words stand, with the words around them, so that nothing is removed unseen. */
export function RedactionPlaces({ found }: { found: Found }) {
  if (found.total === 0)
    return (
      <p>
        {found.inHistory
          ? 'The words no longer stand in the section, but the record of its changes still holds them.'
          : 'These words stand nowhere in this section.'}
      </p>
    );
  return (
    <>
      <p>
        {found.total === 1 ? 'They stand in one place.' : `They stand in ${found.total} places.`}
        {found.total > found.places.length && ` The first ${found.places.length} are shown.`}
      </p>
      <ul className="app-outline">
        {found.places.map((place, n) => (
          <li key={n}>
            <p className="app-outline__facts">{name(place)}</p>
            <p className="app-passage">
              {place.before.length < AROUND ? place.before : `…${place.before}`}
              <mark>{place.words}</mark>
              {place.after.length < AROUND ? place.after : `${place.after}…`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

function name({ where, number }: Found['places'][number]): string {
  if (where === 'version') return `Version ${number}`;
  if (where === 'version-name') return 'The name of a version';
  if (where === 'title') return 'The title of the section';
  if (where === 'comment') return 'A comment';
  if (where === 'suggestion') return 'A suggestion';
  if (where === 'file') return 'A Word file that you brought and have not used yet';
  if (where === 'request') return 'What was said when the section was asked for';
  return 'The text as it stands now';
}
