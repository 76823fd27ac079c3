import type { Refused } from '../../lib/form.js';
import { Select } from '../../ui/select.js';

interface Props {
  priorities: readonly { readonly id: string; readonly number: number; readonly title: string }[];
  initial?: string | undefined;
  refused: Refused | undefined;
}

/** Which priority of the plan a commitment serves; nothing to choose where the plan has none. */
export function PriorityField({ priorities, initial, refused }: Props) {
  if (priorities.length === 0) return null;
  return (
    <Select
      name="priorityId"
      label="Which priority of the plan does it serve? (optional)"
      choices={priorities.map(({ id, number, title }) => ({ value: id, text: `${number}: ${title}` }))}
      prompt="None"
      initial={initial}
      {...refused}
    />
  );
}
