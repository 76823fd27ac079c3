import { type FieldProps, fieldParts, FormGroup } from './form-group.js';

export interface Choice {
  value: string;
  text: string;
  hint?: string;
}

export function Select(
  props: FieldProps & {
    choices: readonly Choice[];
    /** The line shown before anything is chosen. */ prompt?: string;
  },
) {
  const parts = fieldParts(props);
  return (
    <FormGroup field={props} parts={parts}>
      <select
        className={`nhsuk-select${parts.error ? ' nhsuk-select--error' : ''}`}
        id={parts.id}
        name={props.name}
        defaultValue={parts.value ?? ''}
        aria-describedby={parts.describedBy}
      >
        {props.prompt !== undefined && <option value="">{props.prompt}</option>}
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
