import { formatDate } from '../../../lib/dates.js';
import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { TextField } from '../../../ui/text-field.js';
import type { DraftFieldsProps } from './draft-fields-props.js';
import { FirstMonth } from './first-month.js';

export function PeriodFields({ terms, draft, title, createdAt, refused }: DraftFieldsProps) {
  return (
    <>
      <TextField name="title" label="What is it called?" initial={title} {...refused} />
      <FirstMonth thisMonth={createdAt.slice(0, 7)} initial={terms.firstMonth ?? undefined} {...refused} />
      <TextField
        name="months"
        label="How many months does it last?"
        hint="12 for a financial year, 60 at most."
        width={3}
        inputMode="numeric"
        initial={String(terms.months)}
        {...refused}
      />
      <DateField
        name="effectiveFrom"
        label="From which day does this version hold?"
        initial={draft.effectiveFrom ? formatDate(draft.effectiveFrom) : ''}
        hint="It never holds before all have signed. A day before the signatures is shown as signed late."
        {...refused}
      />
      <DateField
        name="effectiveTo"
        label="What is its last day?"
        initial={draft.effectiveTo ? formatDate(draft.effectiveTo) : ''}
        hint="Leave it empty where it runs until somebody ends it."
        {...refused}
      />
      <Button>Save</Button>
    </>
  );
}
