import { type FieldProps, fieldParts, FormGroup } from './form-group.js';

/** One file. A browser never fills it in again, so a refused form asks for it anew. */
export function FileField(props: FieldProps & { accept?: string }) {
  const parts = fieldParts(props);
  return (
    <FormGroup field={props} parts={parts}>
      <input
        className={`app-file${parts.error ? ' nhsuk-input--error' : ''}`}
        id={parts.id}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={parts.describedBy}
      />
    </FormGroup>
  );
}
