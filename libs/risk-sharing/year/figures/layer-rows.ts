import { boundInPence } from '../../domain/layer-bounds.js';
import type { Basis, Layer, ShareBasis } from '../../domain/rule.js';
import { weightsOf } from '../../domain/weights-of.js';
import { formula, text, whole, type FigureCell } from './grid.js';
import { oddParts } from './odd-parts.js';
import { size, type RuleGrid } from './rule-grid.js';

/** A layer with its weights above it. @returns the row of its shares, without a sign */
export function layerRows(grid: RuleGrid, layer: Layer, at: number, count: number): number {
  const { terms, allocation } = grid.made;
  const step = allocation.layers.find((one) => one.layer === at);
  const amount = size(step?.amount ?? 0n);
  const draw = size(step?.reserveDraw ?? 0n);
  const [inner, reserved] = layer.basis.kind === 'reserve' ? [layer.basis.then, true] : [layer.basis, false];
  const weights = isShare(inner) ? weightsOf(inner, terms.partners) : null;
  const shares = terms.partners.map((_, partner) => size(step?.shares[partner] ?? 0n));
  const label = `Layer ${String(at + 1)} of ${String(count)}`;
  const weighed = weights ? weightRow(grid, `${label}: weights`, inner, weights) : 0;
  const odd = weights ? oddParts(amount - draw, weights, shares) : [];
  const oddRow = weights
    ? grid.partners(`${label}: odd parts of a penny, by largest remainder`, (n) => ({
        number: odd[n] ?? '0',
        style: 'parts',
      }))
    : 0;
  const row = grid.next;
  const here = (column: string): string => `${column}${String(row)}`;
  const whole_ = `D${String(grid.at.size)}`;
  const top = layer.to === null ? whole_ : `MIN(${whole_},${here('C')})`;
  const balance = [`D${String(grid.at.reserve)}`, ...grid.draws].join('-');
  const rest = `${here('D')}-${here('E')}`;
  const span = grid.spanOf(weighed);
  const aside = (kind: 'carryForward' | 'unallocated'): FigureCell => {
    const takes =
      kind === 'carryForward' ? inner.kind === 'carryForward' : inner.kind !== 'carryForward' && !weights;
    return takes ? formula(rest, size(step?.[kind] ?? 0n)) : whole(0n);
  };
  grid.partners(
    label,
    (n, column) =>
      weights
        ? formula(
            `ROUND((${rest})*${column}${String(weighed)}/SUM(${span})+${column}${String(oddRow)},0)`,
            shares[n] ?? 0n,
          )
        : whole(0n),
    [
      boundCell(grid, layer.from, layer.unit),
      layer.to === null ? text('no end') : boundCell(grid, layer.to, layer.unit),
      formula(`MAX(0,${top}-${here('B')})`, amount),
      reserved ? formula(`MIN(${here('D')},${balance})`, draw) : whole(0n),
      aside('carryForward'),
      aside('unallocated'),
    ],
  );
  if (reserved) grid.draws.push(here('E'));
  return row;
}

function boundCell(grid: RuleGrid, bound: bigint, unit: Layer['unit']): FigureCell {
  const pence = boundInPence(bound, unit, grid.made.terms.pool);
  if (unit === 'pence') return whole(pence);
  // The half keeps the quotient of whole numbers away from the next whole one, where a double could reach it.
  return formula(`FLOOR((D${String(grid.at.pool)}*${String(bound)}+0.5)/10000,1)`, pence);
}

function weightRow(grid: RuleGrid, label: string, basis: Basis, weights: readonly bigint[]): number {
  const asOf = basis.kind === 'contribution' ? basis.asOf : null;
  const contributed = asOf && grid.made.terms.partners.some((one) => (one.contribution?.[asOf] ?? 0n) > 0n);
  return grid.partners(label, (at, column) =>
    asOf && contributed
      ? formula(`${column}${String(grid.at[asOf])}`, weights[at] ?? 0n)
      : whole(weights[at] ?? 0n),
  );
}

const isShare = (basis: Basis): basis is ShareBasis =>
  basis.kind === 'fixed' ||
  basis.kind === 'weights' ||
  basis.kind === 'contribution' ||
  basis.kind === 'single';
