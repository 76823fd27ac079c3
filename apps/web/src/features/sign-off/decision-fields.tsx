import type { SignOffPageQuery } from '../../gql/operations.js';
import type { Refused } from '../../lib/form.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { FileField } from '../../ui/file-field.js';
import { Radios } from '../../ui/radios.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { rowsOf } from './decision-values.js';

type Owners = NonNullable<SignOffPageQuery['signOffPage']>['owners'];

interface Props {
  refused: Refused | undefined;
  owners: Owners;
  /** Where the organisation approved before, that can lapse. */
  approvedBefore: boolean;
  /** The minute comes with it. */
  fileNeeded: boolean;
}

const STATES = [
  { value: 'approved', text: 'It approved' },
  {
    value: 'approved-with-conditions',
    text: 'It approved, with conditions',
    hint: 'The approval counts when all of them are met.',
  },
  { value: 'declined', text: 'It declined' },
  {
    value: 'not-needed',
    text: 'Its approval is not needed',
    hint: 'For example, because the sum is below a delegated limit.',
  },
];
const LAPSED = { value: 'lapsed', text: 'Its approval has lapsed' };

export const ROUTES = [
  { value: 'board', text: 'Board' },
  { value: 'committee', text: 'Committee' },
  { value: 'cabinet', text: 'Cabinet' },
  { value: 'officer', text: 'Officer under delegated powers' },
  { value: 'trustees', text: 'Trustees' },
];

/** What an organisation decided: the same questions for whoever signs and for whoever brings its minute. */
export function DecisionFields({ refused, owners, approvedBefore, fileNeeded }: Props) {
  return (
    <>
      <Radios
        name="state"
        label="What did the organisation decide?"
        choices={approvedBefore ? [...STATES, LAPSED] : STATES}
        {...refused}
      />
      <Select name="routeKind" label="Who decided?" prompt="Choose" choices={ROUTES} {...refused} />
      <TextField
        name="body"
        label="Name of the body, or of the officer’s post"
        hint="For example, Health and Care Committee, or Director of Finance."
        {...refused}
      />
      <DateField name="decidedOn" label="Day of the decision" {...refused} />
      <TextField
        name="minute"
        label="Reference of the minute"
        hint="For example, Item 7, minute 42/26. An officer’s decision may have none."
        {...refused}
      />
      <DateField
        name="lapsesOn"
        label="The approval ends on (optional)"
        hint="If the body set a last day by which the rest must be signed."
        {...refused}
      />
      <TextArea
        name="words"
        label="Reason, or other words"
        hint="Needed where it declined, lapsed or is not needed."
        rows={3}
        {...refused}
      />
      <ConditionFields refused={refused} owners={owners} />
      <FileField
        name="file"
        label={fileNeeded ? 'The minute, or the record of the decision' : 'The minute (optional)'}
        hint="A PDF, Word or OpenDocument file, or a picture, of at most 10 MB."
        {...refused}
      />
    </>
  );
}

function ConditionFields({ refused, owners }: { refused: Refused | undefined; owners: Owners }) {
  const rows = rowsOf(refused?.values);
  const choices = owners.map(({ organisationId, organisationName, personId, personName }) => ({
    value: personId ? `${organisationId}/${personId}` : organisationId,
    text: personId ? `${personName ?? 'Somebody'}, ${organisationName}` : organisationName,
  }));
  const isOpen = refused?.values.state === 'approved-with-conditions';
  return (
    <details className="nhsuk-details nhsuk-expander" open={isOpen || undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Conditions, if there are any</span>
      </summary>
      <div className="nhsuk-details__text">
        <input type="hidden" name="rows" value={rows} />
        {Array.from({ length: rows }, (_, index) => (
          <fieldset className="nhsuk-fieldset" key={index}>
            <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
              Condition {index + 1}
            </legend>
            <TextArea
              name={`conditions.${index}.words`}
              label={`What must be so (condition ${index + 1})`}
              rows={2}
              {...refused}
            />
            <Select
              name={`conditions.${index}.owner`}
              label={`Who sees to it (condition ${index + 1})`}
              prompt="Choose"
              choices={choices}
              {...refused}
            />
            <DateField
              name={`conditions.${index}.due`}
              label={`By when (condition ${index + 1}, optional)`}
              {...refused}
            />
          </fieldset>
        ))}
        <Button look="secondary" name="more" value="condition">
          Add room for more conditions
        </Button>
      </div>
    </details>
  );
}
