import { type FieldProps, fieldParts, FormGroup } from './form-group.js';

type Props = FieldProps & {
  type?: 'text' | 'email' | 'search' | 'tel' | 'url';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'email' | 'decimal';
  /** Characters the answer usually has: the width of the box tells what is asked. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  spellCheck?: boolean;
  maxLength?: number;
};

export function TextField(props: Props) {
  const parts = fieldParts(props);
  return (
    <FormGroup field={props} parts={parts}>
      <input
        className={`nhsuk-input${props.width ? ` nhsuk-input--width-${props.width}` : ''}${parts.error ? ' nhsuk-input--error' : ''}`}
        id={parts.id}
        name={props.name}
        type={props.type ?? 'text'}
        defaultValue={parts.value}
        aria-describedby={parts.describedBy}
        autoComplete={props.autoComplete}
        inputMode={props.inputMode}
        spellCheck={props.spellCheck}
        maxLength={props.maxLength}
      />
    </FormGroup>
  );
}
