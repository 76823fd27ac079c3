import { limitOf } from '../domain/apply-caps.js';
import type { Allocation } from '../domain/allocation.js';
import { BASIS_POINTS } from '../domain/layer-bounds.js';
import type { Pence, Terms } from '../domain/rule.js';

/** Up to these parts of the budget, in basis points, a forecast is green or amber; above, red. A local choice. */
export interface MoneyColours {
  readonly green: number;
  readonly amber: number;
}

export const USUAL_COLOURS: MoneyColours = { green: 100, amber: 300 };

export type MoneyStanding = 'on-budget' | 'near-budget' | 'off-budget';

/** How far a forecast is from the budget, either way. */
export function moneyStanding(
  variance: Pence,
  budget: Pence,
  { green, amber }: MoneyColours = USUAL_COLOURS,
): MoneyStanding {
  const size = (variance < 0n ? -variance : variance) * BASIS_POINTS;
  if (size <= budget * BigInt(green)) return 'on-budget';
  return size <= budget * BigInt(amber) ? 'near-budget' : 'off-budget';
}

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
