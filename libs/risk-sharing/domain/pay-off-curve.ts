import { formatPence } from '@folkmoot/kernel/money.js';
import { allocate } from './allocate.js';
import { limitOf } from './apply-caps.js';
import { type Bend, exactStretches } from './exact-shares.js';
import { boundInPence } from './layer-bounds.js';
import { rounded } from './ratio.js';
import type { Direction, Pence, Terms } from './rule.js';

/** What each partner bears at one variance, by the engine itself; and why the curve bends here, where it does. */
export interface PayOffPoint {
  readonly variance: Pence;
  /** In the order of the partners; positive is extra to pay. */
  readonly shares: readonly Pence[];
  readonly reserveDraw: Pence;
  readonly carryForward: Pence;
  readonly unallocated: Pence;
  /** A sentence for each thing that happens here. */
  readonly bends: readonly string[];
}

/** A tenth of the pool, to which a pay-off is drawn; null where nobody knows the pool. */
export const usualReach = ({ pool }: Terms): Pence | null => (pool === null ? null : pool / 10n);

/**
 * What each partner bears from an underspend to an overspend of `reach`. Every bend between is a point, and between two
 * neighbouring points every share is a straight line but for odd pennies: one for each layer and each partner at most.
 * Bends are solved in fractions and given to the nearest penny; the amounts are the engine's. Null for a rule of own
 * lines, which shares nothing.
 */
export function payOffCurve(terms: Terms, reach: Pence): PayOffPoint[] | null {
  const over = bendsOf(terms, 'over', reach);
  const under = bendsOf(terms, 'under', reach);
  if (!over || !under) return null;
  const said = new Map<Pence, string[]>([
    [-reach, []],
    [0n, []],
    [reach, []],
  ]);
  for (const { at, words } of [...over, ...under]) said.set(at, [...(said.get(at) ?? []), words]);
  return [...said.keys()]
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((variance) => {
      const { shares, reserveDraw, carryForward, unallocated } = allocate(terms, variance);
      return { variance, shares, reserveDraw, carryForward, unallocated, bends: said.get(variance) ?? [] };
    });
}

function bendsOf(terms: Terms, direction: Direction, reach: Pence): { at: Pence; words: string }[] | null {
  const sign = direction === 'over' ? 1n : -1n;
  const stretches = exactStretches(terms, direction);
  return (
    stretches?.flatMap(({ from, bends }) => {
      const size = rounded(from);
      if (size > reach) return [];
      return bends.map((bend) => ({ at: size * sign, words: bendInWords(terms, direction, bend) }));
    }) ?? null
  );
}

/** `Layer 2 of the overspend begins, at £240,000.` */
function bendInWords(terms: Terms, direction: Direction, bend: Bend): string {
  const variance = direction === 'over' ? 'overspend' : 'underspend';
  switch (bend.kind) {
    case 'layer': {
      const layer = terms.rule[direction][bend.layer];
      const from = layer ? boundInPence(layer.from, layer.unit, terms.pool) : 0n;
      return `Layer ${String(bend.layer + 1)} of an ${variance} begins, at ${formatPence(from)}.`;
    }
    case 'reserve':
      return direction === 'over' ? 'The reserve is used up.' : 'The reserve is full.';
    case 'cap': {
      const partner = terms.partners[bend.partner];
      const limit = partner && limitOf(bend.partner, partner, terms.rule.caps, direction);
      return `${partner?.name ?? ''} reaches its cap of ${formatPence(limit ?? 0n)}.`;
    }
  }
}
