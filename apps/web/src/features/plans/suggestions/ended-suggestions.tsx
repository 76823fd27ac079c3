import type { SectionSuggestionsQuery, SuggestionEndPartsFragment } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { suggestedBy, SuggestionWords } from './suggestion-words.js';

type Ended = NonNullable<SectionSuggestionsQuery['section']>['endedSuggestions'][number];

/** Why a suggestion ended that nobody decided on: after “ended”. */
export function endOf({ kind, restored, at, by, organisation }: SuggestionEndPartsFragment): string {
  const who = organisation ? `${by.name} for ${organisation.name}` : by.name;
  return kind === 'restore'
    ? `when the text was restored to version ${restored} by ${who} on ${formatInstant(at)}`
    : `when a passage that its words were in was removed for good by ${who} on ${formatInstant(at)}`;
}

/** For whoever decides on suggestions: what they never came to decide on, and why. */
export function EndedSuggestions({ rows }: { rows: readonly Ended[] }) {
  return (
    <ul className="nhsuk-list app-waiting">
      {rows.map((row) => (
        <li key={row.id}>
          <SuggestionWords {...row} />
          <span className="app-detail">
            Suggested by {suggestedBy(row)}, {formatInstant(row.madeAt)}. Ended {endOf(row.end)}.
          </span>
        </li>
      ))}
    </ul>
  );
}
