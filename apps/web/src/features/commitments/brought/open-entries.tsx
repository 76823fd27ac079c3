import { Checkbox } from '../../../ui/checkbox.js';
import { DateField } from '../../../ui/date-field.js';
import { Select } from '../../../ui/select.js';
import { TextArea } from '../../../ui/text-area.js';
import type { Refused } from '../../../lib/form.js';
import { type ActionLog, type LogEntry, ownersToFind } from './log-entries.js';

/** Names that are not clear, once each; then lines that need a day or other words. */
export function OpenEntries({ log, refused }: { log: ActionLog; refused: Refused | undefined }) {
  const { entries } = log;
  const open = entries.filter(
    (one) => one.fate === 'open' && one.faults.some(({ field }) => field !== 'owner'),
  );
  return (
    <>
      {ownersToFind(entries, 'owner').map((one) => (
        <Select
          key={one.line}
          name={`owner.${one.line}`}
          label={
            one.named ? `“${one.named}” in ${linesOf(one, entries)}` : `Nobody in ${linesOf(one, entries)}`
          }
          hint={one.faults.find(({ field }) => field === 'owner')?.message ?? 'Choose who does it.'}
          prompt="Not decided yet"
          choices={[...likelyFirst(log, one), { value: 'leave-out', text: 'Leave these lines out' }]}
          faults={refused?.faults}
          values={refused?.values}
        />
      ))}
      {ownersToFind(entries, 'person').map((one) => (
        <Select
          key={one.line}
          name={`person.${one.line}`}
          label={`Who is “${one.named}”?`}
          hint={`Nobody of ${one.organisationName} is called that here. You can leave it to the organisation.`}
          prompt="Leave it to the organisation"
          choices={log.people
            .filter((person) => person.organisationId === one.organisationId)
            .map(({ id, name }) => ({ value: id, text: name }))}
          faults={refused?.faults}
          values={refused?.values}
        />
      ))}
      {open.map((one) => (
        <OpenEntry key={one.line} entry={one} refused={refused} />
      ))}
    </>
  );
}

function OpenEntry({ entry, refused }: { entry: LogEntry; refused: Refused | undefined }) {
  const { line, what, dueTold, faults } = entry;
  const said = { faults: refused?.faults, values: refused?.values };
  const wrong = (field: string): string | undefined => faults.find((one) => one.field === field)?.message;
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">
        Line {line}: {what || 'no words'}
      </legend>
      {wrong('line') && <p>{wrong('line')}</p>}
      {wrong('what') && (
        <TextArea
          name={`what.${line}`}
          label={`What is to be done, line ${line}`}
          hint={wrong('what')}
          rows={3}
          initial={what}
          {...said}
        />
      )}
      {wrong('due') && (
        <DateField
          name={`due.${line}`}
          label={`By when, line ${line}`}
          hint={wrong('due')}
          initial={dueTold}
          {...said}
        />
      )}
      <Checkbox name={`leave-out.${line}`} label={`Leave line ${line} out`} {...said} />
    </fieldset>
  );
}

function linesOf(one: LogEntry, entries: readonly LogEntry[]): string {
  const lines = entries.filter((other) => other.ownerLine === one.line).map((other) => other.line);
  return lines.length === 1
    ? `line ${lines[0]}`
    : `${lines.length} lines (${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ' …' : ''})`;
}

const likelyFirst = ({ organisations }: ActionLog, { likely }: LogEntry) =>
  [
    ...likely.flatMap((id) => organisations.find((one) => one.id === id) ?? []),
    ...organisations.filter((one) => !likely.includes(one.id)),
  ].map(({ id, name }) => ({ value: id, text: name }));
