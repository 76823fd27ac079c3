import { formatDate } from '../lib/dates.js';
import { Table, type Column } from './table.js';

/** What was agreed from which day on; without any, what is usual counts. */
export function AgreedFrom<Row extends { id: string; effectiveFrom: string }>({
  caption,
  none,
  agreed,
  columns,
}: {
  caption: string;
  none: string;
  agreed: readonly Row[];
  columns: readonly Column<Row>[];
}) {
  if (agreed.length === 0) return <p>{none}</p>;
  return (
    <Table
      caption={caption}
      columns={[{ heading: 'From', cell: (one: Row) => formatDate(one.effectiveFrom) }, ...columns]}
      rows={agreed}
      rowKey={(one) => one.id}
    />
  );
}
