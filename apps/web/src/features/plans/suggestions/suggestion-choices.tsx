import type { SuggestionPartsFragment } from '../../../gql/operations.js';
import { formatInstant } from '../../../lib/dates.js';
import { fieldId } from '../../../lib/form.js';
import { suggestedBy, SuggestionWords } from './suggestion-words.js';

/** What a form posts of a suggestion: which one, and the words that were seen. */
export const seenValue = ({ id, words }: Pick<SuggestionPartsFragment, 'id' | 'words'>): string =>
  `${id} ${words}`;

/** Suggestions with a box each, in the order of the text; `every` goes along for “all”, which is all that was seen. */
export function SuggestionChoices({
  rows,
  legend,
  chosen = [],
}: {
  rows: readonly SuggestionPartsFragment[];
  legend: string;
  chosen?: readonly string[];
}) {
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">{legend}</legend>
      <div className="nhsuk-checkboxes">
        {rows.map((row, place) => (
          <div className="nhsuk-checkboxes__item app-suggestion" key={row.id}>
            <input
              className="nhsuk-checkboxes__input"
              type="checkbox"
              id={place === 0 ? fieldId('suggestions') : `suggestion-${row.id}`}
              name="suggestion"
              value={seenValue(row)}
              defaultChecked={chosen.some((one) => one.startsWith(row.id))}
              aria-describedby={`suggestion-${row.id}-by`}
            />
            <label
              className="nhsuk-label nhsuk-checkboxes__label"
              htmlFor={place === 0 ? fieldId('suggestions') : `suggestion-${row.id}`}
            >
              <SuggestionWords {...row} />
            </label>
            <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`suggestion-${row.id}-by`}>
              Suggested by {suggestedBy(row)}, {formatInstant(row.madeAt)}
            </div>
            <input type="hidden" name="every" value={seenValue(row)} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
