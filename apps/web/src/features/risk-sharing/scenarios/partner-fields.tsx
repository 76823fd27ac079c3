import type { Refused } from '../../../lib/form.js';
import { TextField } from '../../../ui/text-field.js';

/** What each partner can bear, and what it turns over: both may be left blank. */
export function PartnerLimits({
  partners,
  form,
}: {
  partners: readonly { readonly id: string; readonly name: string }[];
  form: Pick<Refused, 'values'> & Partial<Refused>;
}) {
  return (
    <>
      <h2>What partners can bear</h2>
      <p>
        Leave blank what you do not know. Figures of other partners are your own guess: they see them only if
        you release this scenario.
      </p>
      {partners.map(({ id, name }) => (
        <fieldset className="nhsuk-fieldset app-scenario__line" key={id}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{name}</legend>
          <div className="app-scenario__three">
            <TextField
              name={`tolerances.${id}`}
              label="The most it can bear, in pounds"
              inputMode="decimal"
              width={10}
              {...form}
            />
            <TextField
              name={`turnovers.${id}`}
              label="Turnover of a year, in pounds"
              inputMode="decimal"
              width={10}
              {...form}
            />
          </div>
        </fieldset>
      ))}
    </>
  );
}
