import type { ReactNode } from 'react';
import type { RegisterImportQuery } from '../../../gql/operations.js';
import { formatDate } from '../../../lib/dates.js';
import { Table } from '../../../ui/table.js';

type TableOfFile = NonNullable<RegisterImportQuery['registerImport']>['tables'][number];
type Change = TableOfFile['changes'][number];

const SORTS = [
  { what: 'renamed', title: 'Renamed', before: 'Was called' },
  { what: 'moved', title: 'Moved', before: 'Left' },
  { what: 'closed', title: 'Closed', before: 'Last day' },
  { what: 'reopened', title: 'Open again', before: 'Had closed' },
  { what: 'succeeded', title: 'Succeeded', before: null },
  { what: 'added', title: 'Added', before: 'Closed on' },
] as const;

/** So many bad lines are shown before one asks for the others: in a bad file they are all of one sort. */
const AT_ONCE = 20;

/** What one table of a file would change, or has changed. */
export function TableReport({ table }: { table: TableOfFile }) {
  const { sheet, title, asAt, dateFrom, rows, counts, changes, rejected, rejectedCount } = table;
  return (
    <section>
      <h2>
        {sheet === null ? title.charAt(0).toUpperCase() + title.slice(1) : `Sheet “${sheet}”: ${title}`}
      </h2>
      <p>
        {rows.toLocaleString('en-GB')} lines, as at {formatDate(asAt)} ({dateFrom}).
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {counts.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {rejectedCount > 0 && <li>{rejectedCount.toLocaleString('en-GB')} not taken</li>}
      </ul>
      {rejected.length > 0 && (
        <Lines
          caption={firstOf('Lines not taken', Math.min(AT_ONCE, rejected.length), rejectedCount)}
          lines={rejected.slice(0, AT_ONCE)}
        />
      )}
      {rejected.length > AT_ONCE && (
        <Folded title={`More lines not taken: ${rejected.length - AT_ONCE}`}>
          <Lines caption="More lines not taken" lines={rejected.slice(AT_ONCE)} />
        </Folded>
      )}
      {SORTS.map((sort) => {
        const some = changes.filter(({ what }) => what === sort.what);
        if (some.length === 0) return null;
        return (
          <Folded
            key={sort.what}
            title={`${sort.title}: ${some.length === 100 ? 'the first 100' : some.length}`}
          >
            <Changes {...sort} changes={some} />
          </Folded>
        );
      })}
      {table.notes.length > 0 && (
        <Folded
          title={`Left out of good lines: ${table.notes.length === 100 ? 'the first 100' : table.notes.length}`}
        >
          <Lines caption="Left out of good lines" lines={table.notes} />
        </Folded>
      )}
      <Names
        title="Open in the register, but not in this list. Nothing is closed for it."
        names={table.missing}
      />
      <Names title="Columns that are not read" names={table.unread} />
      <Names title="Other sheets, which are not read" names={table.otherSheets} />
    </section>
  );
}

const firstOf = (title: string, shown: number, all: number): string =>
  shown < all ? `${title}: the first ${shown} of ${all}` : `${title}: ${all}`;

function Lines({ caption, lines }: { caption: string; lines: readonly { line: number; note: string }[] }) {
  return (
    <Table
      caption={caption}
      rows={lines.map((one, n) => ({ ...one, key: `${one.line} ${n}` }))}
      rowKey={(one) => one.key}
      columns={[
        { heading: 'Line', cell: (one) => one.line, numeric: true },
        { heading: 'Reason', cell: (one) => one.note },
      ]}
    />
  );
}

function Changes({ what, title, before, changes }: (typeof SORTS)[number] & { changes: readonly Change[] }) {
  const goes = what === 'moved' || what === 'succeeded';
  const day = what === 'closed' || what === 'added' || what === 'reopened';
  return (
    <Table
      caption={title}
      hideCaption
      rows={changes.map((one, n) => ({ ...one, key: `${one.code} ${n}` }))}
      rowKey={(one) => one.key}
      columns={[
        { heading: 'Code', cell: (one) => one.code },
        { heading: goes ? 'Goes to' : 'Name', cell: (one) => one.to },
        ...(before === null || !changes.some((one) => one.before)
          ? []
          : [
              {
                heading: before,
                cell: (one: Change) => (one.before && day ? formatDate(one.before) : one.before),
              },
            ]),
      ]}
    />
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  return names.length === 0 ? null : (
    <Folded title={`${title} (${names.length})`}>
      <ul className="nhsuk-list">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </Folded>
  );
}

function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      <div className="nhsuk-details__text">{children}</div>
    </details>
  );
}
