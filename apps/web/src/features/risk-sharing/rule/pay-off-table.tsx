import { formatPence } from '@folkmoot/kernel/money.js';
import type { PayOffPoint } from '@folkmoot/risk-sharing/domain/pay-off-curve.js';
import { Table } from '../../../ui/table.js';
import { letter, type PayOffProps } from './pay-off-picture.js';
import { varianceInWords } from './variance-words.js';

/** Every point of the curve, to the penny; between two of them each amount changes evenly. */
export function PayOffTable({ title, points, partners }: PayOffProps) {
  let bend = -1;
  const rows = points.map((point) => ({
    ...point,
    letter: point.bends.length > 0 ? letter((bend += 1)) : '',
  }));
  const nobodys = points.some((one) => one.reserveDraw + one.carryForward + one.unallocated !== 0n);
  return (
    <Table
      caption={`${title}: what each partner bears. Between two lines each amount changes evenly`}
      columns={[
        { heading: 'Variance', cell: (row) => varianceInWords(row.variance) },
        ...partners.map(({ name }, at) => ({
          heading: name,
          cell: (row: PayOffPoint) => formatPence(row.shares[at] ?? 0n),
          numeric: true,
        })),
        ...(nobodys ? [{ heading: 'Not borne by partners', cell: nobodysInWords }] : []),
        {
          heading: 'What happens here',
          cell: (row) =>
            row.letter === '' ? endInWords(row.variance) : `${row.letter}: ${row.bends.join(' ')}`,
        },
      ]}
      rows={rows}
      rowKey={(row) => row.variance.toString()}
    />
  );
}

const endInWords = (variance: bigint): string =>
  variance === 0n ? 'As planned.' : 'The end of the picture.';

function nobodysInWords(point: PayOffPoint): string {
  const said = [
    [point.reserveDraw, 'reserve'],
    [point.carryForward, 'carried forward'],
    [point.unallocated, 'to be decided'],
  ] as const;
  return said
    .filter(([amount]) => amount !== 0n)
    .map(([amount, what]) => `${formatPence(amount)} ${what}`)
    .join(', ');
}
