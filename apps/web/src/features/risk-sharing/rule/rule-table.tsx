import { formatPence } from '@folkmoot/kernel/money.js';
import { limitOf } from '@folkmoot/risk-sharing/domain/apply-caps.js';
import type { Direction, Terms } from '@folkmoot/risk-sharing/domain/rule.js';
import { Table } from '../../../ui/table.js';
import { basisShort, boundText } from './layer-words.js';

/** The picture of a rule in a table. */
export function RuleTable({ terms }: { terms: Terms }) {
  const rows = (['over', 'under'] as const).flatMap((direction) =>
    terms.rule[direction].map((layer, at) => ({ key: `${direction}-${at}`, direction, layer })),
  );
  const caps = (['over', 'under'] as const).flatMap((direction) =>
    terms.partners.flatMap((partner, at) => {
      const limit = limitOf(at, partner, terms.rule.caps, direction);
      return limit === null ? [] : [{ key: `${direction}-${at}`, direction, partner, limit }];
    }),
  );
  const of = (direction: Direction) => (direction === 'over' ? 'Overspend' : 'Underspend');
  return (
    <>
      <Table
        caption="Layers"
        columns={[
          { heading: 'Of', cell: ({ direction }) => of(direction) },
          { heading: 'From', cell: ({ layer }) => boundText(layer, layer.from, terms), numeric: true },
          {
            heading: 'Up to',
            cell: ({ layer }) => (layer.to === null ? 'no end' : boundText(layer, layer.to, terms)),
            numeric: true,
          },
          { heading: 'How it is met', cell: ({ layer }) => basisShort(layer.basis, terms) },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
      {caps.length > 0 && (
        <Table
          caption="Caps"
          columns={[
            { heading: 'Of', cell: ({ direction }) => of(direction) },
            { heading: 'Partner', cell: ({ partner }) => partner.name },
            { heading: 'At most', cell: ({ limit }) => formatPence(limit), numeric: true },
          ]}
          rows={caps}
          rowKey={({ key }) => key}
        />
      )}
    </>
  );
}
