import type { YearToldFragment } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { formatPence } from '../../../lib/money.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextField } from '../../../ui/text-field.js';
import { monthInWords } from '../month-words.js';
import { OwnLines } from './own-lines.js';

/** The figures of one scheme and month. */
export function EntryFields({
  year,
  schemes,
  refused,
}: {
  year: YearToldFragment;
  /** Those that the reader reports on. */
  schemes: readonly string[];
  refused: Refused | undefined;
}) {
  const own = year.schemes.filter((one) => schemes.includes(one.key));
  const field = { faults: refused?.faults, values: refused?.values };
  const [only] = own;
  return (
    <>
      <Select
        name="scheme"
        label="Scheme"
        prompt={own.length > 1 ? 'Choose a scheme' : undefined}
        choices={own.map(({ key, title }) => ({ value: key, text: title }))}
        {...field}
      />
      <Select
        name="month"
        label="Month"
        prompt="Choose a month"
        choices={year.months.map((month) => ({ value: month, text: monthInWords(month) }))}
        {...field}
      />
      <TextField
        name="budget"
        label="Budget of the whole year"
        hint={
          only && own.length === 1
            ? `In pounds. The partners contribute ${formatPence(only.contributed)} in the year.`
            : 'In pounds.'
        }
        width={20}
        inputMode="decimal"
        {...field}
      />
      <TextField
        name="actualToDate"
        label="Spent to date"
        hint="In pounds, from the first month of the year to the end of this one."
        width={20}
        inputMode="decimal"
        {...field}
      />
      <TextField
        name="forecastOutturn"
        label="Forecast outturn"
        hint="In pounds: what the whole year will have cost."
        width={20}
        inputMode="decimal"
        {...field}
      />
      <OwnLines
        schemes={own.filter(({ ownLines }) => ownLines)}
        all={own.length}
        partners={year.partners}
        refused={refused}
      />
      <TextArea
        name="note"
        label="Why it is so (optional)"
        hint="No details about patients."
        rows={3}
        {...field}
      />
    </>
  );
}
