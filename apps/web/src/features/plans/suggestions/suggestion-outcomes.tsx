import { Link } from 'react-router';
import type { SuggestionOutcomePartsFragment } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { SuggestionWords } from './suggestion-words.js';

type Outcome = SuggestionOutcomePartsFragment;

/** What became of one's own, in a sentence. */
export function OutcomeSentence({ outcome }: { outcome: Outcome }) {
  const { state, reason, madeAt, decidedFor, inVersion, place, slug } = outcome;
  const by = decidedFor ? ` by ${decidedFor.name}` : '';
  return (
    <>
      Your suggestion of {formatInstant(madeAt)}{' '}
      {state === 'lapsed' ? (
        'is no longer in the text: it was restored or corrected while your suggestion waited. Suggest your words again if you still wish to.'
      ) : state === 'rejected' ? (
        `was rejected${by}: ${reason ?? ''}`
      ) : inVersion === null ? (
        `was accepted${by}. It will be in the next version that is named.`
      ) : (
        <>
          was accepted{by} and is in{' '}
          <Link to={links.sectionVersion(place, slug, inVersion)}>version {inVersion}</Link>.
        </>
      )}
      {state === 'accepted' && reason ? ` They wrote: ${reason}` : ''}
    </>
  );
}

/** `named` tells which section each was made in, where several stand together. */
export function SuggestionOutcomes({ rows, named }: { rows: readonly Outcome[]; named?: true }) {
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.id}>
          {named && (
            <Link to={links.sectionSuggestions(row.place, row.slug)}>
              {row.title}, {row.placeName}
            </Link>
          )}
          <span className="app-detail">
            <OutcomeSentence outcome={row} />
          </span>
          <SuggestionWords {...row} />
        </li>
      ))}
    </ul>
  );
}
