import type { Cheaper } from '@folkmoot/risk-sharing/domain/compare-rules.js';
import { Table } from '../../../ui/table.js';
import { varianceInWords } from './variance-words.js';

/** Which of two rules costs each partner less, between which variances; where a line ends both cost the same. */
export function RulesBeside({
  parts,
  partners,
  names,
}: {
  parts: readonly (readonly Cheaper[])[];
  partners: readonly { readonly name: string }[];
  names: { readonly first: string; readonly second: string };
}) {
  const rows = partners.flatMap(({ name }, at) =>
    (parts[at] ?? []).map((part) => ({ ...part, name, key: `${String(at)} ${part.from.toString()}` })),
  );
  return (
    <Table
      caption="Which rule costs a partner less. Where one line ends and the next begins, both cost it the same"
      columns={[
        { heading: 'Partner', cell: ({ name }) => name },
        { heading: 'From', cell: ({ from }) => varianceInWords(from) },
        { heading: 'To', cell: ({ to }) => varianceInWords(to) },
        {
          heading: 'It does better under',
          cell: ({ cheaper }) => (cheaper === 'same' ? 'both the same' : names[cheaper]),
        },
      ]}
      rows={rows}
      rowKey={({ key }) => key}
    />
  );
}
