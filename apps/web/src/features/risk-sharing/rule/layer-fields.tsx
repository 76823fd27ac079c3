import type { Direction } from '@folkmoot/risk-sharing/domain/rule.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { TextField } from '../../../ui/text-field.js';
import { BasisFields, type RuleFieldProps } from './basis-fields.js';
import { countOf } from './read-rule.js';

/** The layers of one list from the bottom up. Where one ends the next begins, so that no gap can open between them. */
export function LayerFields(props: RuleFieldProps & { direction: Direction }) {
  const { direction, ...fields } = props;
  const { values } = fields;
  const count = Math.max(1, countOf(values, direction));
  const what = direction === 'over' ? 'overspend' : 'underspend';
  return (
    <>
      <input type="hidden" name={`${direction}.count`} value={count} />
      {Array.from({ length: count }, (_, at) => {
        const name = `${direction}.${at}`;
        const before = at === 0 ? '£0' : values[`${direction}.${at - 1}.to`] || 'where the layer before ends';
        const isLast = at === count - 1;
        return (
          <fieldset className="nhsuk-fieldset app-rule-layer" key={name} id={`layer-${direction}-${at}`}>
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
              Layer {at + 1} of an {what}
            </legend>
            {isLast ? (
              <p className="app-detail">{count === 1 ? 'All of it.' : `What is above ${before}.`}</p>
            ) : (
              <TextField
                name={`${name}.to`}
                label={`From ${before} up to`}
                hint="In pounds, such as £240,000, or in per cent of the pool, such as 1%"
                width={10}
                values={values}
                faults={fields.faults}
              />
            )}
            <Checkbox name={`${name}.reserve`} label="Use the reserve first" values={values} faults={[]} />
            <BasisFields
              {...fields}
              name={name}
              label={values[`${name}.reserve`] === 'on' ? 'What the reserve cannot meet is' : 'It is'}
            />
            {count > 1 && (
              <Button look="secondary" small name="step" value={`remove.${direction}.${at}`}>
                Remove layer {at + 1} <span className="nhsuk-u-visually-hidden">of an {what}</span>
              </Button>
            )}
          </fieldset>
        );
      })}
      {count < 30 && (
        <Button look="secondary" small name="step" value={`add.${direction}`}>
          Add a layer <span className="nhsuk-u-visually-hidden">to an {what}</span>
        </Button>
      )}
    </>
  );
}
