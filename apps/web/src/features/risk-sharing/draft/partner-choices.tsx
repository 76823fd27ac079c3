import type { AgreementChoicesQuery } from '../../../gql/operations.js';
import { faultOf, fieldId, type Refused } from '../../../lib/form.js';
import { ErrorMessage, groupClass } from '../../../ui/form-group.js';

type Choices = NonNullable<AgreementChoicesQuery['agreementChoices']>;

/** Which organisations agree, each with whether it may pool its money and why. */
export function PartnerChoices({ choices, refused }: { choices: Choices; refused: Refused | undefined }) {
  const id = fieldId('partners');
  const error = faultOf(refused?.faults, 'partners');
  const chosen = refused ? (refused.values.partners ?? '').split(' ') : [choices.own ?? ''];
  const pooling = choices.organisations.filter((one) => one.mayPool);
  const others = choices.organisations.filter((one) => !one.mayPool);
  return (
    <div className={groupClass(error)}>
      <fieldset className="nhsuk-fieldset" aria-describedby={error ? `${id}-error` : undefined}>
        <legend className="nhsuk-fieldset__legend">Which organisations are the parties?</legend>
        <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>
        <div className="nhsuk-checkboxes">
          {pooling.map((one, at) => (
            <Choice key={one.id} choice={one} at={at} chosen={chosen} why={one.whyItMayPool} />
          ))}
          {others.length > 0 && (
            <p className="nhsuk-hint">
              Neither councils nor prescribed NHS bodies, so these cannot pool. They can join aligned schemes
              and be paid by others.
            </p>
          )}
          {others.map((one, at) => (
            <Choice key={one.id} choice={one} at={pooling.length + at} chosen={chosen} />
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function Choice({
  choice,
  at,
  chosen,
  why,
}: {
  choice: Choices['organisations'][number];
  at: number;
  chosen: readonly string[];
  why?: string;
}) {
  const id = at === 0 ? fieldId('partners') : `${fieldId('partners')}-${String(at + 1)}`;
  return (
    <div className="nhsuk-checkboxes__item">
      <input
        className="nhsuk-checkboxes__input"
        type="checkbox"
        id={id}
        name="partner"
        value={choice.id}
        defaultChecked={chosen.includes(choice.id)}
        aria-describedby={why && `${id}-why`}
      />
      <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
        {choice.name}
      </label>
      {why && (
        <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-why`}>
          {why}
        </div>
      )}
    </div>
  );
}
