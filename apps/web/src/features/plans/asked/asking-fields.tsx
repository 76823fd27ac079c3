import type { Refused } from '../../../lib/form.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { DateField } from '../../../ui/date-field.js';
import { TextArea } from '../../../ui/text-area.js';

/** By when, what is wanted, and whether the day closes the text. */
export function AskingFields({ refused }: { refused: Refused | undefined }) {
  return (
    <>
      <DateField name="dueDate" label="By when?" {...refused} />
      <TextArea
        name="note"
        label="What is wanted? (optional)"
        hint="The organisation and the officers read this. For example: two pages, what you do and for whom."
        rows={4}
        maxLength={1000}
        {...refused}
      />
      <FreezeBox refused={refused} />
    </>
  );
}

export function FreezeBox({ refused, initial }: { refused: Refused | undefined; initial?: boolean }) {
  return (
    <Checkbox
      name="freezes"
      label="Close the text for changes at the end of that day"
      hint="Everybody can still read it. An officer can give a new date."
      initial={initial ? 'on' : undefined}
      {...refused}
    />
  );
}
