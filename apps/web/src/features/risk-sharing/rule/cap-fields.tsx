import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';
import { BasisFields, type RuleFieldProps } from './basis-fields.js';
import { countOf } from './read-rule.js';

const DIRECTIONS = [
  { value: 'over', text: 'of an overspend' },
  { value: 'under', text: 'of an underspend' },
  { value: 'both', text: 'of either' },
];

/** The most that a partner pays or gets back, and what happens to what is above that. */
export function CapFields(props: RuleFieldProps) {
  const { values, faults, partners } = props;
  const count = countOf(values, 'caps');
  const by = { values, faults };
  return (
    <>
      <input type="hidden" name="caps.count" value={count} />
      {count === 0 && <p>No partner has a cap: each bears whatever the layers give it.</p>}
      {Array.from({ length: count }, (_, at) => (
        <fieldset className="nhsuk-fieldset app-rule-layer" key={at}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Cap {at + 1}</legend>
          <Select
            name={`caps.${at}.partner`}
            label="Which partner?"
            prompt="Choose"
            choices={partners.map(({ id, name }) => ({ value: id, text: name }))}
            {...by}
          />
          <TextField
            name={`caps.${at}.limit`}
            label="Bears at most"
            hint="In pounds, such as £250,000, or in per cent of its own contribution, such as 5%"
            width={10}
            {...by}
          />
          <Select name={`caps.${at}.direction`} label="Of what?" choices={DIRECTIONS} {...by} />
          <Button look="secondary" small name="step" value={`remove.caps.${at}`}>
            Remove cap {at + 1}
          </Button>
        </fieldset>
      ))}
      {count > 0 && <BasisFields {...props} name="overflow" label="What is above a cap is" overflow />}
      {count < 30 && (
        <Button look="secondary" small name="step" value="add.caps">
          Add a cap
        </Button>
      )}
    </>
  );
}
