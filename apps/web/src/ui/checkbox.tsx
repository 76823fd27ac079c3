import { ErrorMessage, type FieldProps, fieldParts, groupClass } from './form-group.js';

/** One statement to agree to or not; posts `on`. */
export function Checkbox(props: FieldProps) {
  const parts = fieldParts(props);
  // A form that was posted says nothing of a box that was not ticked.
  const isOn = (props.values ? props.values[props.name] : props.initial) === 'on';
  return (
    <div className={groupClass(parts.error)}>
      <ErrorMessage id={parts.errorId}>{parts.error}</ErrorMessage>
      <div className="nhsuk-checkboxes">
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            id={parts.id}
            name={props.name}
            type="checkbox"
            defaultChecked={isOn}
            aria-describedby={parts.describedBy}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={parts.id}>
            {props.label}
          </label>
          {props.hint && (
            <div className="nhsuk-hint nhsuk-checkboxes__hint" id={parts.hintId}>
              {props.hint}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
