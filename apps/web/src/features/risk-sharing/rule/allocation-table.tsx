import { formatPence } from '@folkmoot/kernel/money.js';
import { allocationSteps } from '@folkmoot/risk-sharing/domain/allocation-steps.js';
import type { Allocation } from '@folkmoot/risk-sharing/domain/allocation.js';
import type { Terms } from '@folkmoot/risk-sharing/domain/rule.js';
import { Table } from '../../../ui/table.js';

/** Every step of one allocation with what it moves for each partner, and the sum below them. */
export function AllocationTable({
  terms,
  made,
  caption,
}: {
  terms: Terms;
  made: Allocation;
  caption: string;
}) {
  const steps = allocationSteps(terms, made).map((step, at) => ({ ...step, key: String(at) }));
  const sum = {
    key: 'sum',
    words: 'All together',
    moves: made.shares,
    reserveDraw: made.reserveDraw,
    carryForward: made.carryForward,
    unallocated: made.unallocated,
  };
  const rows = [...steps, sum];
  const aside = (
    [
      ['Reserve', 'reserveDraw'],
      ['Carried forward', 'carryForward'],
      ['To be decided', 'unallocated'],
    ] as const
  ).filter(([, key]) => rows.some((row) => row[key] !== 0n));
  return (
    <Table
      caption={caption}
      columns={[
        { heading: 'Step', cell: (row) => row.words },
        ...terms.partners.map(({ name }, at) => ({
          heading: name,
          cell: (row: (typeof rows)[number]) => formatPence(row.moves[at] ?? 0n),
          numeric: true,
        })),
        ...aside.map(([heading, key]) => ({
          heading,
          cell: (row: (typeof rows)[number]) => formatPence(row[key]),
          numeric: true,
        })),
      ]}
      rows={rows}
      rowKey={(row) => row.key}
      rowClass={(row) => (row.key === 'sum' ? 'app-rule-sum' : undefined)}
    />
  );
}

/** `Board pays £72,000`, `Council gets back £3,000`, `Trust pays nothing`. */
export function bornInWords(name: string, share: bigint): string {
  if (share === 0n) return `${name} pays nothing`;
  return share > 0n ? `${name} pays ${formatPence(share)}` : `${name} gets back ${formatPence(-share)}`;
}
