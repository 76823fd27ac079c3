import { exactStretches, type Stretch } from './exact-shares.js';
import { compare, isZero, minus, over, plus, ratio, type Ratio, rounded, times, ZERO } from './ratio.js';
import type { Direction, Pence, Terms } from './rule.js';

/** Which of two rules costs a partner less between two variances; what it gets back counts as less. */
export interface Cheaper {
  readonly from: Pence;
  readonly to: Pence;
  readonly cheaper: 'first' | 'second' | 'same';
}

/**
 * For each partner, from an underspend to an overspend of `reach`, which of two rules costs it less. Where one part ends
 * and the next begins both cost the same: solved on the straight lines in fractions, given to the nearest penny; the
 * odd pennies of rounding are no difference. Both rules are of the same partners in the same order. Null where one is of
 * own lines.
 */
export function compareRules(first: Terms, second: Terms, reach: Pence): Cheaper[][] | null {
  const sides = (['under', 'over'] as const).map((direction) => {
    const [a, b] = [exactStretches(first, direction), exactStretches(second, direction)];
    return a && b ? { direction, a, b } : null;
  });
  const known = sides.filter((side) => side !== null);
  if (known.length < 2) return null;
  return first.partners.map((_, partner) =>
    joined(known.flatMap(({ direction, a, b }) => sideOf(direction, a, b, partner, ratio(reach)))),
  );
}

function sideOf(
  direction: Direction,
  a: readonly Stretch[],
  b: readonly Stretch[],
  partner: number,
  reach: Ratio,
): Cheaper[] {
  const bounds = bendsWithin([...a, ...b], reach);
  const parts = bounds.slice(0, -1).flatMap((from, at) => {
    const to = bounds[at + 1] ?? reach;
    const gap = minus(shareAt(a, partner, from), shareAt(b, partner, from));
    const slope = minus(slopeAt(a, partner, from), slopeAt(b, partner, from));
    return splitAtNothing(from, to, gap, slope);
  });
  if (direction === 'over')
    return parts.map(({ from, to, sign }) => ({
      from: rounded(from),
      to: rounded(to),
      cheaper: sign === 0 ? 'same' : sign > 0 ? 'second' : 'first',
    }));
  // Of money back the larger one is the better.
  return parts.reverse().map(({ from, to, sign }) => ({
    from: -rounded(to),
    to: -rounded(from),
    cheaper: sign === 0 ? 'same' : sign > 0 ? 'first' : 'second',
  }));
}

interface Signed {
  readonly from: Ratio;
  readonly to: Ratio;
  readonly sign: number;
}

/** A straight line of differences, cut where it goes through nothing. */
function splitAtNothing(from: Ratio, to: Ratio, gap: Ratio, slope: Ratio): Signed[] {
  const end = plus(gap, times(slope, minus(to, from)));
  const [begins, ends] = [signOf(gap), signOf(end)];
  if (begins * ends >= 0) return [{ from, to, sign: begins === 0 ? ends : begins }];
  const middle = minus(from, over(gap, slope));
  return [
    { from, to: middle, sign: begins },
    { from: middle, to, sign: ends },
  ];
}

const signOf = ({ n }: Ratio): number => (n === 0n ? 0 : n < 0n ? -1 : 1);

function bendsWithin(stretches: readonly Stretch[], reach: Ratio): Ratio[] {
  const sorted = [...stretches.map(({ from }) => from), reach]
    .filter((one) => compare(one, reach) <= 0n)
    .sort((a, b) => Number(compare(a, b) > 0n) - Number(compare(a, b) < 0n));
  return sorted.filter((one, at) => at === 0 || !isZero(minus(one, sorted[at - 1] ?? ZERO)));
}

const stretchAt = (stretches: readonly Stretch[], where: Ratio): Stretch | undefined =>
  stretches.filter(({ from }) => compare(from, where) <= 0n).at(-1);

const slopeAt = (stretches: readonly Stretch[], partner: number, where: Ratio): Ratio =>
  stretchAt(stretches, where)?.slopes[partner] ?? ZERO;

function shareAt(stretches: readonly Stretch[], partner: number, where: Ratio): Ratio {
  const stretch = stretchAt(stretches, where);
  if (!stretch) return ZERO;
  return plus(
    stretch.shares[partner] ?? ZERO,
    times(stretch.slopes[partner] ?? ZERO, minus(where, stretch.from)),
  );
}

/** Neighbours that say the same are one; what is no longer than nothing is none. */
function joined(parts: readonly Cheaper[]): Cheaper[] {
  const all: Cheaper[] = [];
  for (const part of parts) {
    if (part.from === part.to) continue;
    const last = all.at(-1);
    if (last?.cheaper === part.cheaper) all[all.length - 1] = { ...last, to: part.to };
    else all.push(part);
  }
  return all;
}
