import type { Refused } from '../../lib/form.js';
import { formatDate } from '../../lib/dates.js';
import { DateField } from '../../ui/date-field.js';
import { TextArea } from '../../ui/text-area.js';

/** From when a change holds; with a reason also from a day that has passed. */
export function FromDay({ today, refused }: { today: string; refused: Refused | undefined }) {
  return (
    <>
      <DateField
        name="effectiveFrom"
        label="From which day does this hold?"
        hint={`Today or later. For example, ${formatDate(today)}`}
        {...refused}
      />
      <TextArea
        name="reason"
        label="If that day has passed: why is the past corrected? (optional)"
        hint="Everybody reads this beside the version."
        rows={2}
        maxLength={1_000}
        {...refused}
      />
    </>
  );
}
