import { formatDate } from '../../../lib/dates.js';
import { Table } from '../../../ui/table.js';
import { weightWord } from '../held-words.js';
import { standingWord } from '../standing.js';
import type { LogEntry } from './log-entries.js';

/** Lines of which it is clear what becomes of them; the weight of each can be changed. */
export function NewEntries({
  entries,
  chosen,
}: {
  entries: readonly LogEntry[];
  chosen: Readonly<Record<string, string>>;
}) {
  return (
    <Table
      caption="What is made"
      rows={entries}
      rowKey={(one) => String(one.line)}
      columns={[
        { heading: 'Line', cell: (one) => one.line, numeric: true },
        {
          heading: 'What',
          cell: (one) => (
            <>
              {one.what}
              {one.notes.map((note) => (
                <span key={note} className="app-detail">
                  {note}
                </span>
              ))}
            </>
          ),
        },
        {
          heading: 'Who',
          cell: (one) => (
            <>
              {one.organisationName}
              {one.personName && <span className="app-detail">{one.personName}</span>}
            </>
          ),
        },
        { heading: 'By when', cell: (one) => one.due && formatDate(one.due) },
        { heading: 'Stands', cell: (one) => standingWord(one.status) },
        {
          heading: 'As',
          cell: (one) => (
            <select
              className="nhsuk-select"
              name={`weight.${one.line}`}
              aria-label={`Line ${one.line} as`}
              defaultValue={chosen[`weight.${one.line}`] ?? one.weight}
            >
              {['action', 'commitment'].map((weight) => (
                <option key={weight} value={weight}>
                  {weightWord(weight)}
                </option>
              ))}
            </select>
          ),
        },
      ]}
    />
  );
}
