import type { Refused } from '../../../lib/form.js';
import { TextField } from '../../../ui/text-field.js';

/** Of schemes that no rule shares: which part of the difference from the budget is whose. */
export function OwnLines({
  schemes,
  all,
  partners,
  refused,
}: {
  schemes: readonly { readonly title: string }[];
  /** How many schemes there are to choose from. */
  all: number;
  partners: readonly { readonly id: string; readonly name: string }[];
  refused: Refused | undefined;
}) {
  if (schemes.length === 0) return null;
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group" aria-describedby="own-lines-hint">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
        Each partner’s own part of the difference
      </legend>
      <div className="nhsuk-hint" id="own-lines-hint">
        {all > schemes.length && `Only for ${schemes.map(({ title }) => title).join(', ')}. `}
        Each partner bears its own lines: say how much of forecast less budget is of whose lines. A minus is
        less than planned. Leave all blank if it is all the host’s.
      </div>
      {partners.map(({ id, name }) => (
        <TextField
          key={id}
          name={`lines.${id}`}
          label={name}
          width={20}
          faults={refused?.faults}
          values={refused?.values}
        />
      ))}
    </fieldset>
  );
}
