import { faultOf, type Refused } from '../../../lib/form.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { ErrorMessage, groupClass } from '../../../ui/form-group.js';

interface Choice {
  readonly id: string;
  readonly number: number;
  readonly words: string;
}

/** What a scheme pays for, of one kind. What others chose and the reader may not see stays as it is. */
export function PurposeFields({
  name,
  path,
  legend,
  choices,
  chosen,
  refused,
}: {
  /** Of the fields: each is called `<name>.<id>`. */
  name: 'priority' | 'commitment';
  path: string;
  legend: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  refused: Refused | undefined;
}) {
  const error = faultOf(refused?.faults, path);
  const unseen = chosen.filter((id) => !choices.some((one) => one.id === id));
  const field = `field-${path}`;
  return (
    <>
      {unseen.map((id) => (
        <input key={id} type="hidden" name={`${name}.${id}`} value="on" />
      ))}
      {choices.length > 0 && (
        <div className={groupClass(error)} id={field}>
          <fieldset className="nhsuk-fieldset" aria-describedby={error ? `${field}-error` : undefined}>
            <legend className="nhsuk-fieldset__legend">{legend}</legend>
            <ErrorMessage id={error && `${field}-error`}>{error}</ErrorMessage>
            {choices.map(({ id, number, words }) => (
              <Checkbox
                key={id}
                name={`${name}.${id}`}
                label={`${String(number)}. ${words}`}
                initial={chosen.includes(id) ? 'on' : undefined}
                {...refused}
              />
            ))}
          </fieldset>
        </div>
      )}
    </>
  );
}
