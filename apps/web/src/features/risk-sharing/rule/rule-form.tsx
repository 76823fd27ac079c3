import { FAMILIES } from '@folkmoot/risk-sharing/domain/families.js';
import type { Fault } from '@folkmoot/kernel/refusal.js';
import { type FormEvent, useEffect, useState } from 'react';
import { Form } from 'react-router';
import { fieldId, type Values, valuesOf } from '../../../lib/form.js';
import { Button, ButtonGroup } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { ErrorMessage } from '../../../ui/form-group.js';
import { Radios } from '../../../ui/radios.js';
import { RequestId } from '../../../ui/request-id.js';
import { TextField } from '../../../ui/text-field.js';
import type { Choice } from '../../../ui/select.js';
import { CapFields } from './cap-fields.js';
import { LayerFields } from './layer-fields.js';
import type { Agreed } from './look-at-rule.js';
import { OwnRuleFields } from './own-rule-fields.js';
import { PrintedFields } from './printed-fields.js';
import { RulePreview } from './rule-preview.js';
import { over } from './rule-steps.js';

interface Props {
  agreed: Agreed;
  initial: Values;
  faults: readonly Fault[];
  requestId: string;
  version: number;
  isNew: boolean;
  /** For a rule that one organisation tries by itself: what the draft shares together. */
  own?: readonly Choice[];
  /** A field to go on at, after something was added. */
  focus?: string | undefined;
}

/** A rule, layer by layer; beside it what it says. Works as a form that posts, and shows at once what is typed where there are scripts. */
export function RuleForm({ agreed, initial, faults, requestId, version, isNew, own, focus }: Props) {
  const [values, setValues] = useState(initial);
  const { partners } = agreed;
  useEffect(() => {
    if (focus) document.getElementById(fieldId(focus))?.focus();
  }, [focus]);
  const onChange = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    setValues((before) => over(before, valuesOf(new FormData(form))));
  };
  const fields = { values, faults, partners };
  return (
    <div className="app-rule">
      <Form method="post" noValidate onChange={onChange} className="app-rule__form" preventScrollReset>
        <RequestId id={requestId} values={values} />
        <input type="hidden" name="version" value={values.version ?? version} />
        {/* What Enter does in a field: the first button of a form. */}
        <button type="submit" name="step" value="look" className="nhsuk-u-visually-hidden" tabIndex={-1}>
          Show what the rule says
        </button>
        <Families open={isNew && !initial.family} values={values} faults={faults} />
        {own ? (
          <OwnRuleFields together={own} values={values} faults={faults} />
        ) : (
          <SchemeFields agreed={agreed} values={values} faults={faults} />
        )}
        <h2 className="nhsuk-heading-m">Reserve</h2>
        <TextField
          name="reserve"
          label="How much is kept in reserve?"
          hint="Such as £120,000. Leave it empty if there is none. A layer uses it where you tick that"
          width={10}
          {...fields}
        />
        <h2 className="nhsuk-heading-m">If more is spent than planned</h2>
        <LayerFields direction="over" {...fields} />
        <h2 className="nhsuk-heading-m">If less is spent than planned</h2>
        <Checkbox
          name="same"
          label="The same for gains"
          hint="An underspend is shared as an overspend is"
          values={values}
          faults={[]}
        />
        {values.same !== 'on' && <LayerFields direction="under" {...fields} />}
        <h2 className="nhsuk-heading-m">Caps</h2>
        <CapFields {...fields} />
        <h2 className="nhsuk-heading-m">Printed percentages</h2>
        <PrintedFields {...fields} />
        <ButtonGroup>
          <Button name="step" value="save">
            Save the rule
          </Button>
          <Button look="secondary" name="step" value="look">
            Show what it says
          </Button>
          {!isNew && (
            <Button look="secondary" name="step" value="delete">
              Take the rule out
            </Button>
          )}
        </ButtonGroup>
      </Form>
      <RulePreview values={values} agreed={agreed} />
    </div>
  );
}

function Families({ open, values, faults }: { open: boolean; values: Values; faults: readonly Fault[] }) {
  return (
    <details className="nhsuk-details" open={open || undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Start from a ready-made rule</span>
      </summary>
      <div className="nhsuk-details__text">
        <Radios
          name="family"
          label="Which one?"
          hint="What you have entered below gives way to it. You can change all of it."
          choices={FAMILIES.map(({ code, title, about }) => ({ value: code, text: title, hint: about }))}
          values={values}
          faults={faults}
        />
        <Button look="secondary" name="step" value="family">
          Start from this
        </Button>
      </div>
    </details>
  );
}

function SchemeFields({
  agreed,
  values,
  faults,
}: {
  agreed: Agreed;
  values: Values;
  faults: readonly Fault[];
}) {
  const error = faults.find(({ path }) => path === 'schemes')?.message;
  if (agreed.schemes.length === 0)
    return <p>The draft has no schemes yet. Build the rule now and say later what it shares.</p>;
  return (
    <fieldset className="nhsuk-fieldset nhsuk-form-group" id={fieldId('schemes')} tabIndex={-1}>
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
        Which schemes does it share?
      </legend>
      <div className="nhsuk-hint">
        Of several schemes only the sum is shared: one that overspends is first met by one that underspends.
      </div>
      <ErrorMessage id="schemes-error">{error}</ErrorMessage>
      {agreed.schemes.map(({ key, title }) => (
        <Checkbox key={key} name={`scheme.${key}`} label={title} values={values} faults={[]} />
      ))}
    </fieldset>
  );
}
