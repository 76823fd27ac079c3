import { type FieldProps, fieldParts, FormGroup, Hint } from './form-group.js';

/** One file. A browser never fills it in again, so a form that comes back says which file is to be chosen anew. */
export function FileField(props: FieldProps & { accept?: string }) {
  const parts = fieldParts(props);
  const chosen = props.values?.[props.name];
  const chosenId = chosen ? `${parts.id}-chosen` : undefined;
  return (
    <FormGroup field={props} parts={parts}>
      <Hint id={chosenId}>
        {chosen && `You had chosen ${chosen}. Choose it again: a browser does not keep it.`}
      </Hint>
      <input
        className={`app-file${parts.error ? ' nhsuk-input--error' : ''}`}
        id={parts.id}
        name={props.name}
        type="file"
        accept={props.accept}
        aria-describedby={[parts.describedBy, chosenId].filter(Boolean).join(' ') || undefined}
      />
    </FormGroup>
  );
}
