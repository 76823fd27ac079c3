import { Link } from 'react-router';
import type { PlaceHomeQuery } from '../../gql/operations.js';
import { links } from '../../lib/links.js';
import type { Explanation } from '../../ui/explained/explained-words.js';
import { Officers } from './officers.js';
import { count } from './words.js';

type Place = NonNullable<PlaceHomeQuery['place']>;

/** On the home of a place, until somebody puts it away. */
export const WelcomeLine = ({ place }: { place: Place }) => (
  <p>
    New here? <Link to={links.welcome(place.slug)}>Your first five minutes in {place.name}</Link>
  </p>
);

/** Organisations and people, as far as a newcomer asks. */
export function WhoIsHere({ place }: { place: Place }) {
  const partners = [...new Map(place.seats.map(({ organisation }) => [organisation.id, organisation.name]))];
  const some = partners.slice(0, 6).map(([, name]) => name);
  return (
    <>
      <p>
        {count(partners.length, 'organisation has a seat', 'organisations have a seat')}
        {some.length > 0 &&
          `: ${some.join(', ')}${partners.length > some.length ? ` and ${partners.length - some.length} more` : ''}`}
        . {count(place.forumMembers.length, 'person is', 'people are')} in the forum besides.{' '}
        <Link to={links.members(place.slug)}>See all members</Link>
      </p>
      <p>These people run it. Ask them whatever you want to know.</p>
      <Officers officers={place.officers} />
    </>
  );
}

/** What the words mean that a newcomer meets first. */
export function FirstWords({ place, words }: { place: string; words: readonly Explanation[] }) {
  return (
    <>
      {words.length > 0 && (
        <dl className="app-glossary">
          {words.map(({ key, term, standsFor, meaning }) => (
            <div className="app-glossary__word" key={key}>
              <dt>{term}</dt>
              <dd>
                {standsFor && <strong>{standsFor}</strong>}
                {standsFor && meaning && '. '}
                {meaning}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        {words.length > 0 ? 'All others' : 'What acronyms and other words mean here'} stand
        {words.length > 0 ? '' : 's'} in the <Link to={links.glossary(place)}>glossary</Link>. In texts, a
        word with dots under it says what it means when you tap it.
      </p>
    </>
  );
}
