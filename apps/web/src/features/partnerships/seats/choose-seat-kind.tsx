import { Form } from 'react-router';
import type { SeatChoicesQuery } from '../../../gql/operations.js';
import { Button } from '../../../ui/button.js';
import { Select } from '../../../ui/select.js';
import { TextField } from '../../../ui/text-field.js';

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
    <Form method="get" role="search">
      <Select
        name="template"
        label="What kind of seat is it?"
        choices={templates.map(({ code, name }) => ({ value: code, text: name }))}
        prompt="None of these"
        initial={template?.code}
      />
      <TextField
        name="q"
        type="search"
        label="Find the organisation"
        hint="By its name, charity number, ODS code or postcode"
        initial={text}
        maxLength={200}
      />
      <Button look={text ? 'secondary' : 'primary'}>Search</Button>
    </Form>
  );
}
