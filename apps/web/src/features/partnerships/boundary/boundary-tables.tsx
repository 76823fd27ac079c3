import type { BoundaryAreaFragment, NeighbourhoodRowFragment } from '../../../gql/operations.js';
import { Table } from '../../../ui/table.js';

export const people = (count: number | null): string =>
  count === null ? 'not known' : count.toLocaleString('en-GB');

/** Of what times the figures are that were added up: `mid-2020`, `mid-2020 and 2021 Census`. */
export const periodsOf = (areas: readonly BoundaryAreaFragment[]): string =>
  [...new Set(areas.flatMap(({ period }) => period ?? []))].join(' and ');

const KINDS: Readonly<Record<string, string>> = { ward: 'Ward', lad: 'Council', utla: 'County' };

/** What a place is made of, for comparing. */
export function AreasTable({
  areas,
  numbers,
}: {
  areas: readonly BoundaryAreaFragment[];
  /** Those of the map, by code, where there is one. */
  numbers?: ReadonlyMap<string, number>;
}) {
  return (
    <Table
      caption="Areas"
      hideCaption
      rows={areas}
      rowKey={(row) => row.code}
      columns={[
        ...(numbers && numbers.size > 1
          ? [
              {
                heading: 'On the map',
                cell: (row: BoundaryAreaFragment) => numbers.get(row.code) ?? 'not drawn',
              },
            ]
          : []),
        { heading: 'Area', cell: (row) => row.name ?? 'Not in the register' },
        { heading: 'Kind', cell: (row) => KINDS[row.kind ?? ''] ?? '' },
        { heading: 'Code', cell: (row) => row.code },
        { heading: 'People', numeric: true, cell: (row) => people(row.population) },
      ]}
    />
  );
}

export function NeighbourhoodsTable({ rows }: { rows: readonly NeighbourhoodRowFragment[] }) {
  return (
    <Table
      caption="Neighbourhoods"
      hideCaption
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        { heading: 'Neighbourhood', cell: (row) => row.name },
        {
          heading: 'Made of',
          cell: (row) => row.areas.map((area) => area.name ?? area.code).join(', ') || 'not said by areas',
        },
        { heading: 'People', numeric: true, cell: (row) => people(row.population) },
      ]}
    />
  );
}
