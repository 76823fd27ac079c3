import { formatPence } from '@folkmoot/kernel/money.js';
import type { Refused } from '../../../lib/form.js';
import { Button } from '../../../ui/button.js';
import { TextField } from '../../../ui/text-field.js';
import type { SchemeShown } from './form-values.js';
import { LineFields } from './line-fields.js';
import { linesTyped } from './line-steps.js';

/** What a scheme may come to: as one line, or as several, each with its part of the budget. */
export function SchemeLines({
  scheme,
  form,
}: {
  scheme: SchemeShown;
  form: Pick<Refused, 'values'> & Partial<Refused>;
}) {
  const { key, title, budgetPence, hostName } = scheme;
  const places = linesTyped(form.values).flatMap((line, at) => (line.scheme === key ? [at] : []));
  const several = places.length > 1;
  return (
    <section className="app-scenario__line" id={`scheme-${key}`} aria-labelledby={`scheme-${key}-title`}>
      <h3 id={`scheme-${key}-title`}>{title}</h3>
      <p>
        Budget of the year {formatPence(budgetPence)}
        {hostName && `, held by ${hostName}`}.
      </p>
      {places.map((at, nth) => (
        <fieldset className="nhsuk-fieldset" key={at} id={`line-${key}-${String(nth + 1)}`}>
          <legend
            className={
              several ? 'nhsuk-fieldset__legend nhsuk-fieldset__legend--s' : 'nhsuk-u-visually-hidden'
            }
          >
            {several ? `Line ${String(nth + 1)} of ${title}` : title}
          </legend>
          <input type="hidden" name={`lines.${String(at)}.scheme`} value={key} />
          {several && <PartOf at={at} form={form} />}
          <LineFields at={at} form={form} />
          {several && (
            <Button
              look="secondary"
              small
              name="step"
              value={`remove.${String(at)}`}
              formAction={`#scheme-${key}`}
            >
              Take out line {nth + 1} <span className="nhsuk-u-visually-hidden">of {title}</span>
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        look="secondary"
        small
        name="step"
        value={`add.${key}`}
        formAction={`#line-${key}-${String(places.length + 1)}`}
      >
        {places.length === 0 ? 'Add a line' : 'Add another line'}{' '}
        <span className="nhsuk-u-visually-hidden">to {title}</span>
      </Button>
    </section>
  );
}

function PartOf({ at, form }: { at: number; form: Pick<Refused, 'values'> & Partial<Refused> }) {
  return (
    <div className="app-scenario__three">
      <TextField
        name={`lines.${String(at)}.title`}
        label="What is this line called?"
        hint="Such as “Home care”."
        width={20}
        {...form}
      />
      <TextField
        name={`lines.${String(at)}.budgetPence`}
        label="Its part of the budget, in pounds"
        hint="The lines of a scheme add up to its budget."
        inputMode="decimal"
        width={10}
        {...form}
      />
    </div>
  );
}
