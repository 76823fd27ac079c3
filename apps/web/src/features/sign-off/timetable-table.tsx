import type { SignOffPageQuery } from '../../gql/operations.js';
import { formatDateLong, formatDateShort } from '../../lib/dates.js';
import { Table } from '../../ui/table.js';

type Page = NonNullable<SignOffPageQuery['signOffPage']>;

/** To which meeting each party can still take it, and so the earliest day on which all can be done. */
export function TimetableTable({ page }: { page: Page }) {
  const { rows, earliest } = page.timetable;
  if (rows.length === 0) return null;
  const missing = rows.filter((one) => one.meetsOn === null).map((one) => one.organisationName);
  return (
    <section aria-labelledby="timetable">
      <h2 id="timetable">When it can be approved</h2>
      <p>
        {earliest ? (
          <>
            By the meetings that are known, the earliest possible date is{' '}
            <strong>{formatDateLong(earliest)}</strong>.
          </>
        ) : (
          'The earliest possible date is not known: meetings are missing.'
        )}
        {missing.length > 0 && ` No meeting is known of ${missing.join(', ')}.`}
      </p>
      <Table
        caption="The next meeting of each party that can take it"
        hideCaption
        rows={rows}
        rowKey={(one) => one.organisationId}
        columns={[
          { heading: 'Party', cell: (one) => one.organisationName },
          {
            heading: 'Meeting',
            cell: (one) => (one.meetsOn ? `${one.body}, ${formatDateShort(one.meetsOn)}` : 'Not known'),
          },
          {
            heading: 'Papers due',
            cell: (one) => (one.papersDue ? formatDateShort(one.papersDue) : 'Not known'),
          },
        ]}
      />
    </section>
  );
}
