import { Link } from 'react-router';
import type { SuggestionOutcomePartsFragment } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { links } from '../../../lib/links.js';
import { endOf } from './ended-suggestions.js';
import { SuggestionWords } from './suggestion-words.js';

type Outcome = SuggestionOutcomePartsFragment;

/** What became of one's own, in a sentence. */
export function OutcomeSentence({ outcome }: { outcome: Outcome }) {
  const { state, end, reason, madeAt, decidedFor, inVersion, place, slug } = outcome;
  const by = decidedFor ? ` by ${decidedFor.name}` : '';
  return (
    <>
      Your suggestion of {formatInstant(madeAt)}{' '}
      {end ? (
        `ended ${endOf(end)}. ${end.kind === 'restore' ? 'Suggest your words again if you still wish to.' : 'Nobody decided on it.'}`
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
