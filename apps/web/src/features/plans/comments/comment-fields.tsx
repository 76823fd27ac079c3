import type { Fault } from '@folkmoot/kernel/refusal.js';
import type { Values } from '../../../lib/form.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';

interface Props {
  label: string;
  /** Tells apart fields of one name where a page has several forms; left out by the form that was refused. */
  of?: string;
  initial?: string;
  rows?: number;
  faults?: readonly Fault[];
  values?: Values;
  /** People who could be named, where the page has them at hand. */
  readers?: readonly { readonly id: string; readonly name: string }[];
}

/** The words, and whom to tell of them. */
export function CommentFields({ label, readers, rows = 4, ...form }: Props) {
  return (
    <>
      <TextArea
        name="text"
        label={label}
        hint="To tell somebody, write @ and their whole name. Write nothing about patients."
        rows={rows}
        maxLength={4_000}
        {...form}
      />
      {readers && readers.length > 0 && (
        <Select
          name="mention"
          label="Tell somebody (optional)"
          hint="It then waits for them on their home page."
          prompt="Nobody in particular"
          choices={readers.map(({ id, name }) => ({ value: id, text: name }))}
          {...form}
          initial=""
        />
      )}
    </>
  );
}
