import { Form } from 'react-router';
import type { Refused } from '../../lib/form.js';
import { Button } from '../../ui/button.js';
import { DateField } from '../../ui/date-field.js';
import { RequestId } from '../../ui/request-id.js';
import { Select } from '../../ui/select.js';
import { TextArea } from '../../ui/text-area.js';
import { TextField } from '../../ui/text-field.js';
import { REASON_WORDS } from './standing.js';

export const SAYINGS = ['on-track', 'slipping', 'blocked', 'done'] as const;
export type Saying = (typeof SAYINGS)[number];
export const isSaying = (text: string | null | undefined): text is Saying =>
  (SAYINGS as readonly string[]).includes(text ?? '');

interface Words {
  readonly choice: string;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
}

export const SAYING_WORDS: Readonly<Record<Saying, Words>> = {
  'on-track': {
    choice: 'On track',
    label: 'A note (optional)',
    hint: 'For example, what has been done since the last report.',
    button: 'Report: on track',
  },
  slipping: {
    choice: 'Slipping',
    label: 'Why is it slipping?',
    hint: 'What happened, and what would help?',
    button: 'Report: slipping',
  },
  blocked: {
    choice: 'Blocked',
    label: 'What blocks it?',
    hint: 'And who could change that?',
    button: 'Report: blocked',
  },
  done: {
    choice: 'Done',
    label: 'What was done?',
    hint: 'For example, what people can see now, and who can confirm it.',
    button: 'Close as done',
  },
};

/** One answer with what belongs to it; on a phone, under a thumb, without scripts. */
export function MailedReportForm({
  say,
  requestId,
  refused,
}: {
  say: Saying;
  requestId: string;
  refused: Refused | undefined;
}) {
  const { label, hint, button } = SAYING_WORDS[say];
  const troubled = say === 'slipping' || say === 'blocked';
  return (
    <Form method="post" noValidate>
      <RequestId id={requestId} values={refused?.values} />
      <input type="hidden" name="say" value={say} />
      {troubled && (
        <Select
          name="reason"
          label="What is in the way? (optional)"
          choices={Object.entries(REASON_WORDS).map(([value, text]) => ({ value, text }))}
          prompt="Choose a reason"
          {...refused}
        />
      )}
      <TextArea name="text" label={label} hint={hint} rows={3} {...refused} />
      {troubled && (
        <DateField
          name="dueDate"
          label="A new date (optional)"
          hint="For example, 3 May 2027. The old date stays in the history, and moves are counted."
          {...refused}
        />
      )}
      <TextField
        name="link"
        label="A link that shows it (optional)"
        hint="It begins with https://"
        type="url"
        maxLength={1000}
        {...refused}
      />
      {say === 'done' && (
        <TextField
          name="whereSeen"
          label="Where it can be seen (optional)"
          hint="A commitment needs this or a link. For example, in the minutes of the board of 3 May, or at the front desk."
          maxLength={600}
          {...refused}
        />
      )}
      <Button>{button}</Button>
    </Form>
  );
}
