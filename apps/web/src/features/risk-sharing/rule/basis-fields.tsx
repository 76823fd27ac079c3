import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { Values } from '../../../lib/form.js';
import { Select, type Choice } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';

export interface RuleFieldProps {
  readonly values: Values;
  readonly faults: readonly Fault[];
  readonly partners: readonly { readonly id: string; readonly name: string }[];
}

const SHARED: readonly Choice[] = [
  { value: 'contribution', text: 'shared by contribution' },
  { value: 'opening', text: 'shared by opening contribution' },
  { value: 'fixed', text: 'shared in fixed parts, such as 50:50' },
  { value: 'weights', text: 'shared by named figures, such as population' },
  { value: 'single', text: 'met by one partner alone' },
];
const LAYER: readonly Choice[] = [
  ...SHARED,
  { value: 'carryForward', text: 'carried forward to next year' },
  { value: 'ownLine', text: 'not shared: each bears its own lines' },
  { value: 'escalate', text: 'left for the partners to decide' },
];
const OVERFLOW: readonly Choice[] = [
  { value: 'escalate', text: 'left for the partners to decide' },
  ...SHARED,
];

/** How one layer, or what is above a cap, is met; asks only for what the chosen way needs. */
export function BasisFields(props: RuleFieldProps & { name: string; label: string; overflow?: boolean }) {
  const { name, label, values, faults, partners, overflow } = props;
  const chosen = values[`${name}.basis`] ?? (overflow ? 'escalate' : 'contribution');
  const by = { values, faults };
  const named = partners.map(({ id, name: text }) => ({ value: id, text }));
  return (
    <>
      <Select name={`${name}.basis`} label={label} choices={overflow ? OVERFLOW : LAYER} {...by} />
      {chosen === 'single' && (
        <Select name={`${name}.partner`} label="Which partner?" prompt="Choose" choices={named} {...by} />
      )}
      {chosen === 'weights' && (
        <>
          <TextField
            name={`${name}.name`}
            label="Figures of what?"
            hint="Such as population aged 65 and over"
            width={20}
            {...by}
          />
          <TextField
            name={`${name}.asOf`}
            label="As they were when?"
            hint="Such as 2026-04-01 or 2025/26"
            width={10}
            {...by}
          />
        </>
      )}
      {(chosen === 'fixed' || chosen === 'weights') && (
        <fieldset className="nhsuk-fieldset app-rule-parts">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
            {chosen === 'fixed' ? 'Part of each partner' : 'Figure of each partner'}
          </legend>
          {partners.map((partner, at) => (
            <TextField
              key={partner.id}
              name={`${name}.share.${at}`}
              label={partner.name}
              inputMode="decimal"
              width={10}
              {...by}
            />
          ))}
        </fieldset>
      )}
      {(chosen === 'weights' || chosen === 'contribution' || chosen === 'opening') && (
        <IfZero name={`${name}.ifZero`} weights={chosen === 'weights'} named={named} {...by} />
      )}
    </>
  );
}

function IfZero(props: {
  name: string;
  weights: boolean;
  named: Choice[];
  values: Values;
  faults: readonly Fault[];
}) {
  const { name, weights, named, ...by } = props;
  const value = by.values[name] ?? '';
  const choices: Choice[] = [
    { value: '', text: 'the partners decide' },
    { value: 'equally', text: 'it is shared equally' },
    ...(weights ? [{ value: 'contribution', text: 'it is shared by contribution' }] : []),
    ...named.map(({ value: id, text }) => ({ value: id, text: `it is all for ${text}` })),
  ];
  const known = choices.some((one) => one.value === value);
  return (
    <details className="nhsuk-details" open={value !== '' || undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          {weights ? 'If all the figures are nothing' : 'If nobody contributes'}
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Select
          name={name}
          label="What happens then?"
          choices={known ? choices : [...choices, { value, text: 'as it was written' }]}
          {...by}
        />
      </div>
    </details>
  );
}
