import { ErrorMessage, type FieldProps, fieldParts, groupClass, Hint } from './form-group.js';
import type { Choice } from './select.js';

/** One answer of a few. The first control bears the field's id, which the error summary leads to. */
export function Radios(
  props: FieldProps & { choices: readonly Choice[]; inline?: boolean; heading?: boolean },
) {
  const parts = fieldParts(props);
  return (
    <div className={groupClass(parts.error)}>
      <fieldset className="nhsuk-fieldset" aria-describedby={parts.describedBy}>
        <legend className={`nhsuk-fieldset__legend${props.heading ? ' nhsuk-fieldset__legend--l' : ''}`}>
          {props.heading ? <h1 className="nhsuk-fieldset__heading">{props.label}</h1> : props.label}
        </legend>
        <Hint id={parts.hintId}>{props.hint}</Hint>
        <ErrorMessage id={parts.errorId}>{parts.error}</ErrorMessage>
        <div className={`nhsuk-radios${props.inline ? ' nhsuk-radios--inline' : ''}`}>
          {props.choices.map((choice, index) => {
            const id = index === 0 ? parts.id : `${parts.id}-${index + 1}`;
            return (
              <div className="nhsuk-radios__item" key={choice.value}>
                <input
                  className="nhsuk-radios__input"
                  id={id}
                  name={props.name}
                  type="radio"
                  value={choice.value}
                  defaultChecked={parts.value === choice.value}
                  aria-describedby={choice.hint ? `${id}-hint` : undefined}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
                  {choice.text}
                </label>
                {choice.hint && (
                  <div className="nhsuk-hint nhsuk-radios__hint" id={`${id}-hint`}>
                    {choice.hint}
                  </div>
                )}
              </div>
            );
          })}
        </div>
      </fieldset>
    </div>
  );
}
