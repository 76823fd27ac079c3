import { Link } from 'react-router';
import type { GlossaryQuery } from '../../../gql/operations.js';
import { links } from '../../../lib/links.js';

type Word = NonNullable<GlossaryQuery['glossary']>['words'][number];

/** The words with their meanings; each can be led to from where it stands in a text. */
export function WordList({
  place,
  words,
  mayEdit,
}: {
  place: string;
  words: readonly Word[];
  mayEdit: boolean;
}) {
  return (
    <dl className="app-glossary">
      {words.map(({ key, term, standsFor, meaning }) => (
        // Led to by an address: the Tab key goes on from there.
        <div className="app-glossary__word" key={key} id={`word-${key}`} tabIndex={-1}>
          <dt>{term}</dt>
          <dd>
            {standsFor && <strong>{standsFor}</strong>}
            {standsFor && meaning && '. '}
            {meaning}
            {mayEdit && (
              <>
                {' '}
                <Link to={links.changeWord(place, key)}>
                  Change<span className="nhsuk-u-visually-hidden"> {term}</span>
                </Link>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
