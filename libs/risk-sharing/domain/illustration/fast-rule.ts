import { limitOf } from '../apply-caps.js';
import { boundInPence } from '../layer-bounds.js';
import type { Basis, CapOverflow, Direction, Partner, Terms } from '../rule.js';
import { weightsOf } from '../weights-of.js';
import { addLargestRemainder, fastWeights, type FastWeights } from './fast-remainder.js';

/** Amounts as doubles are whole pence below this. */
export const LARGEST_AMOUNT = Number.MAX_SAFE_INTEGER;

type Way = FastWeights | 'carryForward' | 'escalate';

interface FastLayer {
  readonly from: number;
  readonly to: number;
  readonly reserveFirst: boolean;
  readonly way: Way;
}

interface FastSide {
  readonly layers: readonly FastLayer[];
  /** Infinity where a partner has no cap. */
  readonly limits: Float64Array;
  readonly capped: boolean;
}

/**
 * A rule made ready for many variances, in doubles on whole pence: the same pennies as `allocate()`, which a property test
 * holds, at a fraction of its time. One allocation at a time: `shares` and its neighbours are what the last call left.
 */
export class FastRule {
  /** In the order of the partners, signed as the variance is. */
  readonly shares: Float64Array;
  /** 1 for each partner from whom its cap took something. */
  readonly capped: Uint8Array;
  reserveDraw = 0;
  carryForward = 0;
  unallocated = 0;

  private readonly over: FastSide;
  private readonly under: FastSide;
  private readonly reserve: number;
  private readonly overflow: Float64Array | null;
  private readonly remainders: Float64Array;

  /** @returns null where some bound or weight is too large for doubles, or the rule is one of own lines */
  static of(terms: Terms): FastRule | null {
    try {
      return new FastRule(terms);
    } catch (error) {
      if (error instanceof NotInDoubles) return null;
      throw error;
    }
  }

  private constructor(terms: Terms) {
    const count = terms.partners.length;
    this.shares = new Float64Array(count);
    this.capped = new Uint8Array(count);
    this.remainders = new Float64Array(count);
    this.over = sideOf(terms, 'over');
    this.under = sideOf(terms, 'under');
    this.reserve = exact(terms.rule.reserve);
    this.overflow = overflowOf(terms.rule.capOverflow, terms.partners);
  }

  /** @param variance whole pence, of a size of `LARGEST_AMOUNT` at most */
  allocate(variance: number): void {
    const { shares } = this;
    shares.fill(0);
    this.capped.fill(0);
    this.reserveDraw = this.carryForward = this.unallocated = 0;
    if (variance === 0) return;
    const size = Math.abs(variance);
    const side = variance < 0 ? this.under : this.over;
    let reserve = this.reserve;
    for (const { from, to, reserveFirst, way } of side.layers) {
      if (size <= from) break;
      let amount = (size < to ? size : to) - from;
      if (reserveFirst) {
        const draw = amount < reserve ? amount : reserve;
        this.reserveDraw += draw;
        reserve -= draw;
        amount -= draw;
      }
      if (way === 'carryForward') this.carryForward += amount;
      else if (way === 'escalate') this.unallocated += amount;
      else addLargestRemainder(amount, way, shares, this.remainders);
    }
    if (side.capped) this.cap(side.limits);
    if (variance < 0) this.turn();
  }

  private cap(limits: Float64Array): void {
    const { shares } = this;
    for (;;) {
      let excess = 0;
      for (let at = 0; at < shares.length; at++) {
        const above = shares[at]! - limits[at]!;
        if (above <= 0) continue;
        excess += above;
        shares[at] = limits[at]!;
        this.capped[at] = 1;
      }
      if (excess === 0) return;
      const open = this.openWeights(limits);
      if (!open) {
        this.unallocated += excess;
        return;
      }
      addLargestRemainder(excess, open, shares, this.remainders);
    }
  }

  /** Caps are reached seldom, so the weights of those below theirs are made when they are needed. */
  private openWeights(limits: Float64Array): FastWeights | null {
    if (!this.overflow) return null;
    const open = this.overflow.map((weight, at) => (this.shares[at]! < limits[at]! ? weight : 0));
    const sum = open.reduce((all, one) => all + one, 0);
    return sum === 0 ? null : { weights: open, sum, step: 2 ** Math.floor(53 - Math.log2(sum)) };
  }

  private turn(): void {
    const { shares } = this;
    for (let at = 0; at < shares.length; at++) shares[at] = -shares[at]!;
    this.reserveDraw = -this.reserveDraw;
    this.carryForward = -this.carryForward;
    this.unallocated = -this.unallocated;
  }
}

class NotInDoubles extends Error {}

function exact(value: bigint): number {
  if (value > BigInt(LARGEST_AMOUNT)) throw new NotInDoubles('larger than a double holds exactly');
  return Number(value);
}

function sideOf(terms: Terms, direction: Direction): FastSide {
  const limits = terms.partners.map((partner, at) => {
    const limit = limitOf(at, partner, terms.rule.caps, direction);
    return limit === null ? Infinity : exact(limit);
  });
  return {
    layers: terms.rule[direction].map(({ from, to, unit, basis }) => ({
      from: exact(boundInPence(from, unit, terms.pool)),
      to: to === null ? Infinity : exact(boundInPence(to, unit, terms.pool)),
      reserveFirst: basis.kind === 'reserve',
      way: wayOf(basis.kind === 'reserve' ? basis.then : basis, terms.partners),
    })),
    limits: Float64Array.from(limits),
    capped: limits.some((limit) => limit !== Infinity),
  };
}

function wayOf(basis: Exclude<Basis, { kind: 'reserve' }>, partners: readonly Partner[]): Way {
  if (basis.kind === 'ownLine') throw new NotInDoubles('own lines share nothing');
  if (basis.kind === 'carryForward' || basis.kind === 'escalate') return basis.kind;
  const weights = weightsOf(basis, partners);
  if (!weights) return 'escalate';
  const fast = fastWeights(weights);
  if (!fast) throw new NotInDoubles('weights larger than a double shares exactly');
  return fast;
}

function overflowOf(overflow: CapOverflow, partners: readonly Partner[]): Float64Array | null {
  if (overflow.mode === 'decide') return null;
  if (overflow.mode === 'partner')
    return Float64Array.from(partners, (_, at) => (at === overflow.partner ? 1 : 0));
  const weights = weightsOf(overflow.basis, partners);
  if (!weights) return null;
  const fast = fastWeights(weights);
  if (!fast) throw new NotInDoubles('weights larger than a double shares exactly');
  return fast.weights;
}
