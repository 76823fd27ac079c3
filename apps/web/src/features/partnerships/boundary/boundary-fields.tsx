import type { BoundaryToChangeQuery } from '../../../gql/operations.js';
import type { Refused } from '../../../lib/form.js';
import { TextArea } from '../../../ui/text-area.js';

type Boundary = NonNullable<BoundaryToChangeQuery['boundary']>;

/** As one would type it: a code with its name beside it. */
export const areasTyped = (areas: Boundary['areas']): string =>
  areas.map(({ code, name }) => (name ? `${code} ${name}` : code)).join('\n');

export const neighbourhoodsTyped = (rows: Boundary['neighbourhoods']): string =>
  rows
    .map(({ name, areas, population }) =>
      areas.length > 0
        ? `${name}: ${areas.map(({ code }) => code).join(', ')}`
        : `${name}: ${population?.toLocaleString('en-GB') ?? ''}`,
    )
    .join('\n');

export function BoundaryFields({ boundary, refused }: { boundary: Boundary; refused: Refused | undefined }) {
  return (
    <>
      <TextArea
        name="areas"
        label="Councils or wards"
        hint="One on each line, by code or name. For example, E08000009 or Trafford"
        rows={8}
        initial={areasTyped(boundary.areas)}
        {...refused}
      />
      <TextArea
        name="neighbourhoods"
        label="Neighbourhoods (optional)"
        hint="One on each line: its name, a colon, and its wards or how many people live there. For example, Sale: 55,000"
        rows={6}
        initial={neighbourhoodsTyped(boundary.neighbourhoods)}
        {...refused}
      />
    </>
  );
}
