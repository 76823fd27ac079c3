import { boundInPence } from './layer-bounds.js';
import { limitOf } from './apply-caps.js';
import { compare, isZero, minus, over, plus, ratio, type Ratio, sum, times, ZERO } from './ratio.js';
import type { Basis, Direction, Pence, ShareBasis, Terms } from './rule.js';
import { weightsOf } from './weights-of.js';

/** Why a curve bends here. `layer` is where a layer begins, counted from 0. */
export type Bend =
  | { readonly kind: 'layer'; readonly layer: number }
  | { readonly kind: 'reserve' }
  | { readonly kind: 'cap'; readonly partner: number };

/** A stretch of variances, by size, on which every share is a straight line. */
export interface Stretch {
  readonly from: Ratio;
  /** Null where it has no end. */
  readonly to: Ratio | null;
  /** Each partner's share at `from`, before it is rounded to pence. */
  readonly shares: readonly Ratio[];
  /** How much of each further pound a partner bears. */
  readonly slopes: readonly Ratio[];
  /** What happens at `from`. */
  readonly bends: readonly Bend[];
}

/**
 * The shares without rounding, as straight lines: solved in fractions, not searched. Caps make bends of their own: as
 * the variance grows a partner reaches its cap, and from there the others take up what it would have borne. In any
 * one allocation that is the level to which everybody below a cap is filled, so that the order of the rounds does not
 * matter. Null for a rule of own lines, whose shares do not follow from the sum.
 */
export function exactStretches(terms: Terms, direction: Direction): Stretch[] | null {
  const pieces = piecesOf(terms, direction);
  if (!pieces) return null;
  const limits = terms.partners.map((partner, at) => {
    const limit = limitOf(at, partner, terms.rule.caps, direction);
    return limit === null ? null : ratio(limit);
  });
  const taking = overflowWeights(terms).map((weight) => ratio(weight));
  const stretches: Stretch[] = [];
  const capped = terms.partners.map(() => false);
  let before = terms.partners.map(() => ZERO);
  for (const piece of pieces) {
    let at = piece.from;
    let bends = piece.bends;
    for (;;) {
      const own = before.map((share, nth) =>
        plus(share, times(piece.weights[nth] ?? ZERO, minus(at, piece.from))),
      );
      const now = filled(own, limits, taking, capped);
      const slopes = filledSlopes(piece.weights, taking, capped);
      const reached = now.flatMap((share, nth) => {
        const limit = limits[nth];
        return !capped[nth] && limit && !isZero(slopes[nth] ?? ZERO) && compare(share, limit) >= 0n
          ? [nth]
          : [];
      });
      if (reached.length > 0) {
        for (const nth of reached) capped[nth] = true;
        bends = [...bends, ...reached.map((partner) => ({ kind: 'cap' as const, partner }))];
        continue;
      }
      const next = nextCap(at, now, slopes, limits, capped);
      const to = next && (piece.to === null || compare(next, piece.to) < 0n) ? next : piece.to;
      stretches.push({ from: at, to, shares: now, slopes, bends });
      if (to === null) return stretches;
      if (to === piece.to) break;
      at = to;
      bends = [];
    }
    before = before.map((share, nth) =>
      plus(share, times(piece.weights[nth] ?? ZERO, minus(piece.to ?? piece.from, piece.from))),
    );
  }
  return stretches;
}

interface Piece {
  readonly from: Ratio;
  readonly to: Ratio | null;
  /** How much of each pound a partner bears before caps; nothing for all where nobody does. */
  readonly weights: readonly Ratio[];
  readonly bends: readonly Bend[];
}

/** The layers, a layer with a reserve in two: what the reserve meets, and what it cannot. */
function piecesOf(terms: Terms, direction: Direction): Piece[] | null {
  const pieces: Piece[] = [];
  let reserve: Pence = terms.rule.reserve;
  for (const [at, layer] of terms.rule[direction].entries()) {
    const { basis } = layer;
    if (basis.kind === 'ownLine') return null;
    const from = boundInPence(layer.from, layer.unit, terms.pool);
    const to = layer.to === null ? null : boundInPence(layer.to, layer.unit, terms.pool);
    if (to !== null && to <= from) continue; // a bound of a small pool may floor to the one before
    const bends: Bend[] = at === 0 ? [] : [{ kind: 'layer', layer: at }];
    const end = to === null ? null : ratio(to);
    if (basis.kind !== 'reserve' || reserve === 0n) {
      const then = basis.kind === 'reserve' ? basis.then : basis;
      pieces.push({ from: ratio(from), to: end, weights: quota(then, terms), bends });
      continue;
    }
    const nobody = terms.partners.map(() => ZERO);
    const draw = to !== null && to - from < reserve ? to - from : reserve;
    reserve -= draw;
    const drawn = from + draw;
    pieces.push({ from: ratio(from), to: ratio(drawn), weights: nobody, bends });
    if (to === null || drawn < to)
      pieces.push({
        from: ratio(drawn),
        to: end,
        weights: quota(basis.then, terms),
        bends: [{ kind: 'reserve' }],
      });
  }
  return pieces;
}

function quota(basis: Exclude<Basis, { kind: 'ownLine' | 'reserve' }>, terms: Terms): Ratio[] {
  const nobody = terms.partners.map(() => ZERO);
  if (basis.kind === 'carryForward' || basis.kind === 'escalate') return nobody;
  return parts(basis, terms) ?? nobody;
}

function parts(basis: ShareBasis, terms: Terms): Ratio[] | null {
  const weights = weightsOf(basis, terms.partners);
  if (!weights) return null;
  const all = weights.reduce((before, one) => before + one, 0n);
  return weights.map((weight) => ratio(weight, all));
}

function overflowWeights(terms: Terms): readonly bigint[] {
  const { capOverflow } = terms.rule;
  const nobody = terms.partners.map(() => 0n);
  if (capOverflow.mode === 'decide') return nobody;
  if (capOverflow.mode === 'partner') return nobody.map((_, at) => (at === capOverflow.partner ? 1n : 0n));
  return weightsOf(capOverflow.basis, terms.partners) ?? nobody;
}

/** Shares where exactly these partners are at their caps. */
function filled(
  own: readonly Ratio[],
  limits: readonly (Ratio | null | undefined)[],
  taking: readonly Ratio[],
  capped: readonly boolean[],
): Ratio[] {
  const excess = sum(own.map((share, at) => (capped[at] ? minus(share, limits[at] ?? share) : ZERO)));
  const open = sum(taking.map((weight, at) => (capped[at] ? ZERO : weight)));
  return own.map((share, at) => {
    if (capped[at]) return limits[at] ?? share;
    return isZero(open) ? share : plus(share, over(times(excess, taking[at] ?? ZERO), open));
  });
}

function filledSlopes(
  weights: readonly Ratio[],
  taking: readonly Ratio[],
  capped: readonly boolean[],
): Ratio[] {
  return filled(
    weights,
    weights.map(() => ZERO),
    taking,
    capped,
  );
}

/** The next variance at which somebody below its cap reaches it; null where nobody does. */
function nextCap(
  at: Ratio,
  now: readonly Ratio[],
  slopes: readonly Ratio[],
  limits: readonly (Ratio | null | undefined)[],
  capped: readonly boolean[],
): Ratio | null {
  let next: Ratio | null = null;
  for (const [nth, limit] of limits.entries()) {
    const slope = slopes[nth] ?? ZERO;
    if (!limit || capped[nth] || isZero(slope)) continue;
    const when = plus(at, over(minus(limit, now[nth] ?? ZERO), slope));
    if (next === null || compare(when, next) < 0n) next = when;
  }
  return next;
}
