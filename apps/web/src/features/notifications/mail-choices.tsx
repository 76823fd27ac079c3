import type { NoticeSettingsQuery } from '../../gql/operations.js';
import { formatDate } from '../../lib/dates.js';
import type { Refused } from '../../lib/form.js';
import { Checkbox } from '../../ui/checkbox.js';
import { DateField } from '../../ui/date-field.js';
import { Select } from '../../ui/select.js';

type Settings = NonNullable<NoticeSettingsQuery['noticeSettings']>;

const CADENCES = [
  { value: 'weekly', text: 'Once a week, on Monday' },
  { value: 'daily', text: 'Once a day' },
  { value: 'at-once', text: 'At once' },
  { value: 'off', text: 'Not at all' },
];

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  text: hour === 0 ? 'midnight' : hour === 12 ? 'noon' : hour < 12 ? `${hour}am` : `${hour - 12}pm`,
}));

/** What somebody chose, or typed before it was refused. */
export function MailChoices({ settings, refused }: { settings: Settings; refused: Refused | undefined }) {
  const { mails, topics, quietFrom, quietUntil, pausedUntil } = settings;
  const values = refused?.values ?? {
    mails: mails ? 'on' : '',
    quietFrom: quietFrom === null ? '' : String(quietFrom),
    quietUntil: quietUntil === null ? '' : String(quietUntil),
    pausedUntil: pausedUntil ? formatDate(pausedUntil) : '',
    ...Object.fromEntries(topics.map(({ key, cadence }) => [`topic.${key}`, cadence])),
  };
  const parts = { values, faults: refused?.faults };
  return (
    <>
      <Checkbox name="mails" label="Mail me about what happens" {...parts} />
      <h2>How often</h2>
      <p>The mails of a day or a week also say what waits for you, and about how long it takes.</p>
      {topics.map(({ key, label }) => (
        <Select key={key} name={`topic.${key}`} label={label} choices={CADENCES} {...parts} />
      ))}
      <h2>When not</h2>
      <Select
        name="quietFrom"
        label="Nothing at once from"
        hint="Mails wait until the quiet time is over."
        choices={HOURS}
        prompt="No quiet time"
        {...parts}
      />
      <Select name="quietUntil" label="until" choices={HOURS} prompt="No quiet time" {...parts} />
      <DateField name="pausedUntil" label="No mails before this day (if you are away)" {...parts} />
    </>
  );
}
