import { formatPence } from '../../lib/money.js';
import { Table } from '../../ui/table.js';
import { contributedTo, termsOf } from './shown-version.js';

/** What each partner puts into each scheme, over all months. */
export function MoneyTable({ version }: { version: { n: number; terms: string } }) {
  const { partners, schemes } = termsOf(version);
  if (schemes.length === 0) return null;
  const all = { id: '', name: 'All partners' };
  return (
    <>
      <h2>Contributions</h2>
      <Table
        caption={`Contributions by partner and scheme, version ${String(version.n)}`}
        hideCaption
        rows={[...partners, all]}
        rowKey={(one) => one.id}
        columns={[
          { heading: 'Partner', cell: (one) => (one.id ? one.name : <strong>{one.name}</strong>) },
          ...schemes.map((scheme) => ({
            heading: scheme.title,
            numeric: true,
            cell: (one: { id: string }) => formatPence(contributedTo(scheme, one.id || undefined)),
          })),
          {
            heading: 'Together',
            numeric: true,
            cell: (one) =>
              formatPence(
                schemes.reduce((sum, scheme) => sum + contributedTo(scheme, one.id || undefined), 0n),
              ),
          },
        ]}
      />
    </>
  );
}
