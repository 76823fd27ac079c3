import { limitOf } from '../domain/apply-caps.js';
import type { Allocation } from '../domain/allocation.js';
import type { Pence, Terms } from '../domain/rule.js';

/** A partner that bears most of what it may have to. */
export interface NearCap {
  readonly partner: number;
  readonly limit: Pence;
  /** Of the limit, floored. */
  readonly percent: number;
}

export const NEAR_CAP_PERCENT = 80;

/** Those at eighty per cent of their cap or more. */
export function nearCaps(
  terms: Terms,
  { direction, shares }: Pick<Allocation, 'direction' | 'shares'>,
): NearCap[] {
  if (direction === null) return [];
  return terms.partners.flatMap((partner, at) => {
    const limit = limitOf(at, partner, terms.rule.caps, direction);
    const share = shares[at] ?? 0n;
    const size = share < 0n ? -share : share;
    if (limit === null || limit === 0n || size * 100n < limit * BigInt(NEAR_CAP_PERCENT)) return [];
    return [{ partner: at, limit, percent: Number((size * 100n) / limit) }];
  });
}

/** The highest layer that the variance reaches, from 1; 0 where there is nothing to share. */
export const layerReached = ({ layers }: Pick<Allocation, 'layers'>): number =>
  layers.reduce((most, step) => Math.max(most, step.layer + 1), 0);
