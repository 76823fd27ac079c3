import { FAMILIES } from '@folkmoot/risk-sharing/domain/families.js';
import type { StoredAssumptions } from '@folkmoot/risk-sharing/terms/assumptions.js';
import { faultOf, type Refused } from '../../../lib/form.js';
import { ErrorMessage, groupClass } from '../../../ui/form-group.js';
import { Button } from '../../../ui/button.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';

type Form = Pick<Refused, 'values'> & Partial<Refused>;

/** Which rules are read beside each other: the draft’s, one’s own, ready-made ones, and the draft’s with a cap. */
export function CompareFields({
  partners,
  ownRules,
  form,
}: {
  partners: readonly { readonly id: string; readonly name: string }[];
  ownRules: NonNullable<StoredAssumptions['ownRules']>;
  form: Form;
}) {
  const error = faultOf(form.faults, 'compare');
  return (
    <div className={groupClass(error)} id="field-compare">
      <fieldset className="nhsuk-fieldset" aria-describedby={error ? 'field-compare-error' : undefined}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">Rules to compare</legend>
        <div className="nhsuk-hint">Up to four. All are tried on the very same draws.</div>
        <ErrorMessage id={error && 'field-compare-error'}>{error}</ErrorMessage>
        <Checkbox name="compare.draft" label="As drafted" values={form.values} />
        {ownRules.map(({ key, title }) => (
          <Checkbox
            key={key}
            name={`compare.own.${key}`}
            label={title}
            hint="A rule of your own"
            values={form.values}
          />
        ))}
        {FAMILIES.filter(({ code }) => code !== 'aligned' && code !== 'weights').map(
          ({ code, title, about }) => (
            <Checkbox key={code} name={`compare.${code}`} label={title} hint={about} values={form.values} />
          ),
        )}
      </fieldset>
      <h3 className="nhsuk-u-margin-top-5">Rules of your own</h3>
      <p>
        A rule that you build here is compared with the draft’s. Nobody else sees it until you release this
        scenario.
      </p>
      {ownRules.map(({ key, title }) => (
        <Button key={key} look="secondary" small name="next" value={key}>
          Keep this scenario and change “{title}”
        </Button>
      ))}
      {ownRules.length < 6 && (
        <Button look="secondary" small name="next" value="new">
          Keep this scenario and build a rule
        </Button>
      )}
      <h3 className="nhsuk-u-margin-top-3">As drafted, with a cap for one partner</h3>
      <Select
        name="compare.capped.partner"
        label="Whose share is capped"
        prompt="Nobody’s"
        choices={partners.map(({ id, name }) => ({ value: id, text: name }))}
        {...form}
      />
      <TextField
        name="compare.capped.limit"
        label="The most it pays, in pounds"
        inputMode="decimal"
        width={10}
        {...form}
      />
    </div>
  );
}
