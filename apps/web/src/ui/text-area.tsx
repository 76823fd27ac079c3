import { type FieldProps, fieldParts, FormGroup } from './form-group.js';

export function TextArea(props: FieldProps & { rows?: number; maxLength?: number }) {
  const parts = fieldParts(props);
  return (
    <FormGroup field={props} parts={parts}>
      <textarea
        className={`nhsuk-textarea${parts.error ? ' nhsuk-textarea--error' : ''}`}
        id={parts.id}
        name={props.name}
        rows={props.rows ?? 5}
        maxLength={props.maxLength}
        defaultValue={parts.value}
        aria-describedby={parts.describedBy}
      />
    </FormGroup>
  );
}
