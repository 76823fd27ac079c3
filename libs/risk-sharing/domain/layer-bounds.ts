import type { Layer, Pence } from './rule.js';

export const BASIS_POINTS = 10_000n;

/** A bound in whole pence: basis points of the pool are floored. */
export function boundInPence(bound: bigint, unit: Layer['unit'], pool: Pence | null): Pence {
  if (unit === 'pence') return bound;
  if (pool === null) throw new Error('a bound in basis points needs the pool it is of');
  return (pool * bound) / BASIS_POINTS;
}

/** How much of `size` falls into a layer. */
export function amountWithin(layer: Layer, size: Pence, pool: Pence | null): Pence {
  const from = boundInPence(layer.from, layer.unit, pool);
  const to = layer.to === null ? size : boundInPence(layer.to, layer.unit, pool);
  const reached = size < to ? size : to;
  return reached > from ? reached - from : 0n;
}
