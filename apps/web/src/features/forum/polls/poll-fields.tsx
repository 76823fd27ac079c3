import type { Refused } from '../../../lib/form.js';
import { Checkbox } from '../../../ui/checkbox.js';
import { DateField } from '../../../ui/date-field.js';
import { Radios } from '../../../ui/radios.js';
import { TextArea } from '../../../ui/text-area.js';
import { TextField } from '../../../ui/text-field.js';
import { OPTION_ROWS } from './poll-answers.js';

/** Everything that a poll asks of whoever asks it. */
export function PollFields({ refused }: { refused: Refused | undefined }) {
  return (
    <>
      <Radios
        name="kind"
        label="What is it?"
        initial="show-of-hands"
        choices={[
          {
            value: 'show-of-hands',
            text: 'A show of hands',
            hint: 'People choose one of the answers you give below.',
          },
          {
            value: 'proposal',
            text: 'A proposal',
            hint: 'People consent, stand aside or object. Who objects says why. You need no answers below.',
          },
        ]}
        {...refused}
      />
      <TextArea name="question" label="The question, or what you propose" rows={3} {...refused} />
      <fieldset className="nhsuk-fieldset">
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--m">
          Answers of a show of hands
        </legend>
        {OPTION_ROWS.map((row) => (
          <div key={row}>
            <TextField name={`options.${row}.text`} label={`Answer ${row + 1}`} {...refused} />
            <TextField
              name={`options.${row}.meaning`}
              label={`What answer ${row + 1} means (optional)`}
              {...refused}
            />
          </div>
        ))}
      </fieldset>
      <Radios
        name="countedBy"
        label="Who has one voice?"
        initial="person"
        choices={[
          { value: 'person', text: 'Each person' },
          { value: 'organisation', text: 'Each organisation, whoever speaks for it' },
        ]}
        {...refused}
      />
      <TextField
        name="quorum"
        label="How many must take part? (optional)"
        hint="Where fewer do, the count says nothing."
        width={4}
        inputMode="numeric"
        {...refused}
      />
      <DateField name="lastDay" label="What is the last day?" {...refused} />
      <Checkbox name="hidden" label="Hide how it stands until it has ended" {...refused} />
    </>
  );
}
