import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from './allocate.js';
import { limitOf } from './apply-caps.js';
import { boundInPence } from './layer-bounds.js';
import { largestRemainder } from './largest-remainder.js';
import type { Layer, Rule, ShareBasis, Terms } from './rule.js';
import { paymentNow, settle } from './settle.js';
import { weightsOf } from './weights-of.js';
import { POUNDS, sum, terms, variances, type Shape } from '../../../test/worlds/risk-terms.js';

const size = (one: bigint): bigint => (one < 0n ? -one : one);

const withRule = (from: Terms, rule: Partial<Rule>): Terms => ({ ...from, rule: { ...from.rule, ...rule } });

describe('an allocation', () => {
  it('adds up to the variance exactly, in all and in each layer', () => {
    fc.assert(
      fc.property(terms({ caps: true }), variances, (given, variance) => {
        const made = allocate(given, variance);
        expect(sum(made.shares) + made.reserveDraw + made.carryForward + made.unallocated).toBe(variance);
        for (const step of made.layers)
          expect(sum(step.shares) + step.reserveDraw + step.carryForward + step.unallocated).toBe(
            step.amount,
          );
        expect(sum(made.layers.map((step) => step.amount))).toBe(variance);
        for (const step of made.caps) expect(sum(step.taken) + step.unallocated).toBe(sum(step.excess));
      }),
    );
  });

  it('gives nobody a share against the sign of the variance', () => {
    fc.assert(
      fc.property(terms({ caps: true }), variances, (given, variance) => {
        for (const share of allocate(given, variance).shares) expect(share * variance >= 0n).toBe(true);
      }),
    );
  });

  it('is nothing for nothing, and mirrors an underspend where the rule is symmetric', () => {
    fc.assert(
      fc.property(terms({ caps: true, symmetric: true }), variances, (given, variance) => {
        expect(allocate(given, 0n).shares.every((share) => share === 0n)).toBe(true);
        const [over, under] = [allocate(given, variance), allocate(given, -variance)];
        expect(under.shares.map((share) => -share)).toEqual(over.shares);
        expect(-under.unallocated).toBe(over.unallocated);
      }),
    );
  });

  it('stays within a penny of the exact quota in each layer, and gives nothing to a weight of nothing', () => {
    fc.assert(
      fc.property(terms({ caps: false, sharesOnly: true }), variances, (given, variance) => {
        const made = allocate(given, variance);
        for (const step of made.layers) {
          const weights = weightsOf(
            given.rule[made.direction ?? 'over'][step.layer]!.basis as ShareBasis,
            given.partners,
          );
          if (!weights) continue;
          for (const [at, share] of step.shares.entries()) {
            const off = size(share) * sum(weights) - size(step.amount) * (weights[at] ?? 0n);
            expect(size(off) < sum(weights)).toBe(true);
            if (weights[at] === 0n) expect(share).toBe(0n);
          }
        }
      }),
    );
  });

  it('does not change when all weights are multiplied, or a partner without weight joins', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.bigInt({ min: 0n, max: 1_000n }), { minLength: 1, maxLength: 6 })
          .filter((weights) => sum(weights) > 0n),
        fc.bigInt({ min: 0n, max: 10_000n }),
        fc.bigInt({ min: 1n, max: 1_000n }),
        fc.nat(5),
        (weights, amount, by, place) => {
          const parts = largestRemainder(amount, weights);
          expect(
            largestRemainder(
              amount,
              weights.map((weight) => weight * by),
            ),
          ).toEqual(parts);
          const at = Math.min(place, weights.length);
          expect(largestRemainder(amount, weights.toSpliced(at, 0, 0n))).toEqual(parts.toSpliced(at, 0, 0n));
        },
      ),
    );
  });

  it('never goes above a cap, never draws more than the reserve, and leaves nothing while somebody may take it', () => {
    fc.assert(
      fc.property(terms({ caps: true }), variances, (given, variance) => {
        const made = allocate(given, variance);
        const direction = made.direction ?? 'over';
        const limits = given.partners.map((partner, at) => limitOf(at, partner, given.rule.caps, direction));
        for (const [at, share] of made.shares.entries()) {
          const limit = limits[at] ?? null;
          expect(limit === null || size(share) <= limit).toBe(true);
        }
        expect(size(made.reserveDraw) <= given.rule.reserve).toBe(true);
        const overflow = given.rule.capOverflow;
        if (overflow.mode !== 'redistribute' || sum(made.caps.map((step) => step.unallocated)) === 0n) return;
        const weights = weightsOf(overflow.basis, given.partners) ?? [];
        for (const [at, weight] of weights.entries())
          if (weight > 0n) expect(size(made.shares[at] ?? 0n)).toBe(limits[at]);
      }),
    );
  });

  it('rises with the variance, but for a penny without caps and a penny for each partner with them', () => {
    const rises = (shape: Shape, slackOf: (given: Terms) => bigint): void =>
      fc.assert(
        fc.property(terms(shape), variances, variances, (given, one, other) => {
          const [low, high] = one < other ? [one, other] : [other, one];
          const [less, more] = [allocate(given, low), allocate(given, high)];
          for (const [at, share] of less.shares.entries())
            expect(share <= (more.shares[at] ?? 0n) + slackOf(given)).toBe(true);
        }),
        { numRuns: 300 },
      );
    rises({ caps: false, sharesOnly: true }, () => 1n);
    rises({ caps: true, sharesOnly: true }, (given) => BigInt(given.partners.length));
  });

  it('moves a partner by a penny at most when a layer is split in two of the same basis', () => {
    fc.assert(
      fc.property(
        terms({ caps: false, sharesOnly: true }),
        variances,
        fc.bigInt({ min: 1n, max: 2_000_000n * POUNDS }),
        (given, variance, cut) => {
          const whole = given.rule.over.slice(-1)[0]!.basis;
          const one: Layer = { from: 0n, to: null, unit: 'pence', basis: whole };
          const single = withRule(given, { over: [one], under: [one] });
          const two = [
            { ...one, to: cut },
            { ...one, from: cut },
          ];
          const split = withRule(given, { over: two, under: two });
          const [a, b] = [allocate(single, variance), allocate(split, variance)];
          for (const [at, share] of a.shares.entries())
            expect(size(share - (b.shares[at] ?? 0n)) <= 1n).toBe(true);
        },
      ),
    );
  });

  it('is the same for the same input, and gives an odd penny to who stands first in the agreement', () => {
    fc.assert(
      fc.property(terms({ caps: true }), variances, (given, variance) => {
        expect(allocate(structuredClone(given), variance)).toEqual(allocate(given, variance));
      }),
      { numRuns: 50 },
    );
    expect(largestRemainder(101n, [1n, 1n])).toEqual([51n, 50n]);
    expect(largestRemainder(2n, [1n, 1n, 1n])).toEqual([1n, 1n, 0n]);
  });

  it('settles between hosts to what each bears, and over the year to the final share', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.nat(3), fc.array(fc.bigInt({ min: -900n, max: 900n }), { minLength: 4, maxLength: 4 })),
          {
            maxLength: 5,
          },
        ),
        (given) => {
          const schemes = given.map(([host, shares]) => ({ host, shares }));
          const paid = [0n, 0n, 0n, 0n];
          for (const { from, to, pence: amount } of settle(schemes)) {
            expect(amount > 0n).toBe(true);
            paid[from]! += amount;
            paid[to]! -= amount;
          }
          for (const [at, payment] of paid.entries()) {
            const bears = sum(schemes.map((scheme) => scheme.shares[at] ?? 0n));
            const met = sum(
              schemes.filter((scheme) => scheme.host === at).map((scheme) => sum(scheme.shares)),
            );
            expect(payment).toBe(bears - met);
          }
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: -900n, max: 900n }), { minLength: 1, maxLength: 12 }),
        (shares) => {
          const payments: bigint[] = [];
          for (const share of shares) payments.push(paymentNow(share, payments));
          expect(sum(payments)).toBe(shares.at(-1));
        },
      ),
    );
  });

  it('floors a bound in basis points of the pool', () => {
    expect(boundInPence(150n, 'bps', 333_333_333n)).toBe(4_999_999n);
  });
});
