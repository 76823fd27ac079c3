import type { Refused } from '../../../lib/form.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';

const KINDS = [
  { value: 'judgement', text: 'Between a lowest and a highest, by judgement' },
  { value: 'demand', text: 'Led by demand, such as beds or home care' },
  { value: 'packages', text: 'Few costly packages' },
  { value: 'contracted', text: 'Contracted, at a fixed price or nearly' },
];

/** What one line may come to: three figures first, and what other ways of assuming need below them. */
export function LineFields({ at, form }: { at: number; form: Pick<Refused, 'values'> & Partial<Refused> }) {
  const path = `lines.${String(at)}`;
  const kind = form.values[`${path}.outlook.kind`] ?? 'judgement';
  const faulty = form.faults?.some(
    ({ path: where }) => /(middle|spread)Percent|expected|cost/.test(where) && where.startsWith(`${path}.`),
  );
  return (
    <>
      <TextField
        name={`${path}.spentPence`}
        label="Spent so far, in pounds"
        hint="In the months that have passed. Leave it blank where the year has not begun."
        inputMode="decimal"
        width={10}
        {...form}
      />
      <Select name={`${path}.outlook.kind`} label="How this line may turn out" choices={KINDS} {...form} />
      <div className="app-scenario__three">
        <TextField
          name={`${path}.outlook.low`}
          label="Lowest outturn"
          inputMode="decimal"
          width={10}
          {...form}
        />
        <TextField
          name={`${path}.outlook.likely`}
          label="Likeliest outturn"
          inputMode="decimal"
          width={10}
          {...form}
        />
        <TextField
          name={`${path}.outlook.high`}
          label="Highest outturn"
          inputMode="decimal"
          width={10}
          {...form}
        />
      </div>
      <details className="nhsuk-details" open={kind !== 'judgement' || faulty || undefined}>
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Figures for the other three ways</span>
        </summary>
        <div className="nhsuk-details__text">
          <TextField
            name={`${path}.outlook.middlePercent`}
            label="Led by demand: the middle, in per cent of plan"
            hint="102 if what is still to come will as likely cost more than 102% of plan as less."
            inputMode="decimal"
            width={5}
            {...form}
          />
          <TextField
            name={`${path}.outlook.expected`}
            label="Few packages: how many are still expected"
            inputMode="decimal"
            width={5}
            {...form}
          />
          <TextField
            name={`${path}.outlook.costPence`}
            label="Few packages: what one typically costs, in pounds"
            inputMode="decimal"
            width={10}
            {...form}
          />
          <TextField
            name={`${path}.outlook.spreadPercent`}
            label="Spread, in per cent"
            hint="For all three: two years in three stay within this of the middle. Take it from your own past forecasts where you can."
            inputMode="decimal"
            width={5}
            {...form}
          />
        </div>
      </details>
    </>
  );
}
