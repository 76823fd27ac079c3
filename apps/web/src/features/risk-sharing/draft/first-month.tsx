import { monthsOf } from '@folkmoot/risk-sharing/terms/period.js';
import { Select } from '../../../ui/select.js';
import type { FieldProps } from '../../../ui/form-group.js';
import { monthInWords } from '../month-words.js';

/** With which month its year begins: two years back, for what is written down late, and three ahead. */
export function FirstMonth({
  thisMonth,
  ...field
}: Pick<FieldProps, 'faults' | 'values' | 'initial'> & { thisMonth: string }) {
  const from = `${String(Number(thisMonth.slice(0, 4)) - 2)}-01`;
  const shown = monthsOf(from, 72);
  const all = field.initial && !shown.includes(field.initial) ? [field.initial, ...shown] : shown;
  return (
    <Select
      {...field}
      name="firstMonth"
      label="With which month does its year begin?"
      hint="Contributions are given month by month from here. Most begin with April."
      prompt="Choose a month"
      choices={all.map((month) => ({ value: month, text: monthInWords(month) }))}
    />
  );
}
