import type { AllocationToldFragment, YearToldFragment } from '../../../gql/operations.js';
import { formatPence } from '../../../lib/money.js';
import { Table } from '../../../ui/table.js';
import { bears } from './amounts.js';

/** Every step from the variance to what each partner bears. The columns add up. */
export function StepsTable({
  year,
  allocation,
  caption,
}: {
  year: YearToldFragment;
  allocation: AllocationToldFragment;
  caption: string;
}) {
  if (allocation.variance === '0' && allocation.steps.length === 0)
    return <p>{caption}: on budget, so there is nothing to share.</p>;
  const rows = [
    ...allocation.steps.map((step, at) => ({
      key: String(at),
      words: step.words,
      moves: step.moves,
      aside: step.aside,
    })),
    {
      key: 'sum',
      words: 'Together',
      moves: allocation.shares,
      aside: String(
        BigInt(allocation.reserveDraw) + BigInt(allocation.carryForward) + BigInt(allocation.unallocated),
      ),
    },
  ];
  const isSum = (row: (typeof rows)[number]): boolean => row.key === 'sum';
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { heading: 'Step', cell: (row) => (isSum(row) ? <strong>{row.words}</strong> : row.words) },
        ...year.partners.map(({ id, name }) => ({
          heading: name,
          numeric: true,
          cell: (row: (typeof rows)[number]) => {
            const pence = row.moves.find((one) => one.partnerId === id)?.pence ?? '0';
            return isSum(row) ? <strong>{bears(pence)}</strong> : formatPence(pence);
          },
        })),
        ...(rows.some((row) => row.aside !== '0')
          ? [
              {
                heading: 'Reserve, next year or to decide',
                numeric: true,
                cell: (row: (typeof rows)[number]) =>
                  isSum(row) ? <strong>{formatPence(row.aside)}</strong> : formatPence(row.aside),
              },
            ]
          : []),
      ]}
    />
  );
}
