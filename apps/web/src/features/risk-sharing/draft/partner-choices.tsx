import type { AgreementChoicesQuery } from '../../../gql/operations.js';
import { faultOf, fieldId, type Refused } from '../../../lib/form.js';
import { ErrorMessage, groupClass } from '../../../ui/form-group.js';

type Choices = NonNullable<AgreementChoicesQuery['agreementChoices']>;

/** Which organisations agree, each with whether it may pool its money and why. */
export function PartnerChoices({ choices, refused }: { choices: Choices; refused: Refused | undefined }) {
  const id = fieldId('partners');
  const error = faultOf(refused?.faults, 'partners');
  const chosen = refused ? (refused.values.partners ?? '').split(' ') : [choices.own];
  return (
    <div className={groupClass(error)}>
      <fieldset className="nhsuk-fieldset" aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="nhsuk-fieldset__legend">Which organisations are the parties?</legend>
        <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>
        <div className="nhsuk-checkboxes">
          {choices.organisations.map((one, at) => (
            <div className="nhsuk-checkboxes__item" key={one.id}>
              <input
                className="nhsuk-checkboxes__input"
                type="checkbox"
                id={at === 0 ? id : `${id}-${String(at + 1)}`}
                name="partner"
                value={one.id}
                defaultChecked={chosen.includes(one.id)}
                aria-describedby={`${id}-why-${String(at)}`}
              />
              <label
                className="nhsuk-label nhsuk-checkboxes__label"
                htmlFor={at === 0 ? id : `${id}-${String(at + 1)}`}
              >
                {one.name}
              </label>
              <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-why-${String(at)}`}>
                {one.whyItMayPool}
              </div>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
