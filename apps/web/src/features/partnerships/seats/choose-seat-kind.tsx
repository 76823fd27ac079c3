import type { SeatChoicesQuery } from '../../../gql/operations.js';
import { Select } from '../../../ui/select.js';
import { SearchRegister } from '../organisation/search-register.js';

type Template = SeatChoicesQuery['seatTemplates'][number];

/** What seat, and for whom: an address of its own, so that going back leads to the same list. */
export function ChooseSeatKind({
  templates,
  template,
  text,
}: {
  templates: readonly Template[];
  template: Template | null;
  text: string;
}) {
  return (
    <SearchRegister label="Find the organisation" text={text}>
      <Select
        name="template"
        label="What kind of seat is it?"
        choices={templates.map(({ code, name }) => ({ value: code, text: name }))}
        prompt="None of these"
        initial={template?.code}
      />
    </SearchRegister>
  );
}
