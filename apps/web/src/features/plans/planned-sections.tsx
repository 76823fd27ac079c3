import { Form } from 'react-router';
import type { PlanTemplatesQuery } from '../../gql/operations.js';
import type { Refused } from '../../lib/form.js';
import { Button } from '../../ui/button.js';
import { RequestId } from '../../ui/request-id.js';
import { Select } from '../../ui/select.js';
import { TextField } from '../../ui/text-field.js';

interface Props {
  template: PlanTemplatesQuery['planTemplates'][number];
  owners: readonly { id: string; name: string }[];
  /** The organisation the reader speaks for: proposed for each section, where it may own one. */
  own: string | null;
  requestId: string;
  refused: Refused | undefined;
}

/** One line for each usual section: its title and who answers for it. An emptied title leaves the section out. */
export function PlannedSections({ template, owners, own, requestId, refused }: Props) {
  const choices = owners.map((one) => ({ value: one.id, text: one.name }));
  const proposed = owners.some((one) => one.id === own) ? (own ?? '') : '';
  return (
    <Form method="post" key={template.key}>
      <RequestId id={requestId} values={refused?.values} />
      <p>
        Change the titles as you like. Empty a title to leave its section out. Each section begins as a draft
        that only its organisation reads; the outline shows at once who is writing what.
      </p>
      {template.sections.map((title, row) => (
        <fieldset className="nhsuk-fieldset app-planned" key={title}>
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">Section {row + 1}</legend>
          <TextField
            name={`sections.${row}.title`}
            label={`Title of section ${row + 1}`}
            initial={title}
            maxLength={200}
            {...refused}
          />
          <Select
            name={`sections.${row}.ownerOrganisationId`}
            label={`Organisation that answers for section ${row + 1}`}
            prompt="Choose an organisation"
            initial={proposed}
            choices={choices}
            {...refused}
          />
        </fieldset>
      ))}
      <Button>Add these sections</Button>
    </Form>
  );
}
