import type { ReactNode } from 'react';

export interface Column<Row> {
  heading: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
}
interface Props<Row> {
  caption: ReactNode;
  /** The caption is for ears only, where a heading above says the same. */
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowClass?: (row: Row) => string | undefined;
}

/** So many columns leave room for an amount with its words. */
const FEW = 5;

/** For comparing. On a phone each row becomes a block with its headings beside the values. */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, rowClass }: Props<Row>) {
  return (
    <table
      className={`nhsuk-table nhsuk-table--responsive${columns.length <= FEW ? ' app-table--few' : ''}`}
      role="table"
    >
      <caption
        className={hideCaption ? 'nhsuk-u-visually-hidden' : 'nhsuk-table__caption nhsuk-table__caption--m'}
      >
        {caption}
      </caption>
      <thead className="nhsuk-table__head" role="rowgroup">
        <tr className="nhsuk-table__row" role="row">
          {columns.map((column) => (
            <th
              key={column.heading}
              role="columnheader"
              scope="col"
              className={`nhsuk-table__header${column.numeric ? ' nhsuk-table__header--numeric' : ''}`}
            >
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="nhsuk-table__body" role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className={`nhsuk-table__row ${rowClass?.(row) ?? ''}`.trim()}>
            {columns.map((column) => (
              <td
                key={column.heading}
                role="cell"
                className={`nhsuk-table__cell${column.numeric ? ' nhsuk-table__cell--numeric' : ''}`}
              >
                <span className="nhsuk-table__heading" aria-hidden="true">
                  {column.heading}{' '}
                </span>
                <span>{column.cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
