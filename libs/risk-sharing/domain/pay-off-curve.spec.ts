import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { terms as anyTerms, variances } from '../../../test/worlds/risk-terms.js';
import { allocate } from './allocate.js';
import { compareRules } from './compare-rules.js';
import { exactStretches } from './exact-shares.js';
import { payOffCurve, usualReach } from './pay-off-curve.js';
import { compare, minus, plus, ratio, times } from './ratio.js';
import type { Basis, Layer, Rule, Terms } from './rule.js';

const size = (one: bigint): bigint => (one < 0n ? -one : one);
const pounds = (all: number): bigint => BigInt(all) * 100n;
const BY: Basis = { kind: 'contribution', asOf: 'final', ifZero: null };
const layer = (basis: Basis, from = 0n, to: bigint | null = null): Layer => ({
  from,
  to,
  unit: 'bps',
  basis,
});
const terms = (rule: Partial<Rule>): Terms => ({
  partners: (
    [
      ['Board', 14_400_000],
      ['Council', 7_200_000],
      ['Trust', 2_400_000],
    ] as const
  ).map(([name, all]) => ({ id: name, name, contribution: { opening: pounds(all), final: pounds(all) } })),
  rule: {
    over: [layer(BY)],
    under: [layer(BY)],
    reserve: 0n,
    caps: [],
    capOverflow: { mode: 'decide' },
    ...rule,
  },
  pool: pounds(24_000_000),
});
/** The three rules of the area's worked run. */
const A = terms({
  over: [layer({ kind: 'fixed', weights: [1n, 1n, 0n] })],
  under: [layer({ kind: 'fixed', weights: [1n, 1n, 0n] })],
});
const B = terms({});
const C = terms({
  over: [
    layer({ kind: 'reserve', then: BY }, 0n, 100n),
    layer(BY, 100n, 300n),
    layer({ kind: 'fixed', weights: [70n, 20n, 10n] }, 300n),
  ],
  reserve: pounds(120_000),
  caps: [{ partner: 1, direction: 'over', limit: pounds(250_000), unit: 'pence' }],
  capOverflow: { mode: 'redistribute', basis: { kind: 'contribution', asOf: 'final', ifZero: null } },
});

describe('a pay-off curve', () => {
  it('bends where a layer begins, the reserve is used up and a cap is reached', () => {
    const curve = payOffCurve(C, usualReach(C)!)!;
    expect(
      curve.map(({ variance, shares, bends }) => [variance / 100n, shares.map((one) => one / 100n), bends]),
    ).toEqual([
      [-2_400_000n, [-1_440_000n, -720_000n, -240_000n], []],
      [0n, [0n, 0n, 0n], []],
      [120_000n, [0n, 0n, 0n], ['The reserve is used up.']],
      [240_000n, [72_000n, 36_000n, 12_000n], ['Layer 2 of an overspend begins, at £240,000.']],
      [720_000n, [360_000n, 180_000n, 60_000n], ['Layer 3 of an overspend begins, at £720,000.']],
      [1_070_000n, [605_000n, 250_000n, 95_000n], ['Council reaches its cap of £250,000.']],
      [2_400_000n, [1_764_000n, 250_000n, 266_000n], []],
    ]);
    expect(payOffCurve(terms({ over: [layer({ kind: 'ownLine' })] }), 100n)).toBeNull();
  });

  it('knows a cap that another’s cap brings about, and when all are at theirs', () => {
    const cap = (partner: number, limit: number) =>
      ({ partner, direction: 'both', limit: pounds(limit), unit: 'pence' }) as const;
    const all = terms({
      caps: [cap(0, 600), cap(1, 150), cap(2, 120)],
      capOverflow: { mode: 'redistribute', basis: { kind: 'fixed', weights: [1n, 0n, 1n] } },
    });
    const curve = payOffCurve(all, pounds(1_000))!;
    // Council is capped at £500; the Trust has then £50 and takes half of the Council's 30p as well: 25p of each pound.
    expect(
      curve.filter(({ variance }) => variance > 0n).map(({ variance, bends }) => [variance, bends]),
    ).toEqual([
      [pounds(500), ['Council reaches its cap of £150.']],
      [pounds(780), ['Trust reaches its cap of £120.']],
      [pounds(870), ['Board reaches its cap of £600.']],
      [pounds(1_000), []],
    ]);
    expect(curve.at(-1)?.unallocated).toBe(pounds(130));
    expect(curve.map(({ variance }) => -variance).reverse()).toEqual(curve.map(({ variance }) => variance));
  });

  it('is the engine’s allocation but for odd pennies, under any rule and at any variance', () => {
    fc.assert(
      fc.property(anyTerms({ caps: true }), variances, (given, variance) => {
        const direction = variance < 0n ? 'under' : 'over';
        const at = ratio(size(variance));
        const stretch = exactStretches(given, direction)!.findLast(({ from }) => compare(from, at) <= 0n)!;
        expect(stretch.to === null || compare(at, stretch.to) <= 0n).toBe(true);
        const made = allocate(given, variance);
        const slack = ratio(BigInt(given.rule[direction].length + given.partners.length));
        for (const [nth, share] of made.shares.entries()) {
          const exact = plus(stretch.shares[nth]!, times(stretch.slopes[nth]!, minus(at, stretch.from)));
          const off = minus(ratio(size(share)), exact);
          expect(compare(off.n < 0n ? ratio(-off.n, off.d) : off, slack) <= 0n).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is straight between two neighbouring points, but for odd pennies', () => {
    fc.assert(
      fc.property(
        anyTerms({ caps: true }),
        fc.bigInt({ min: 1n, max: 900_000_000n }),
        fc.nat(1_000),
        (given, reach, part) => {
          const curve = payOffCurve(given, reach)!;
          const nth = part % (curve.length - 1);
          const [low, high] = [curve[nth]!, curve[nth + 1]!];
          const wide = high.variance - low.variance;
          const inside = (wide * BigInt(part)) / 1_000n;
          const made = allocate(given, low.variance + inside);
          const slack = 2n * BigInt(4 + given.partners.length) * wide;
          for (const [at, share] of made.shares.entries()) {
            const line = low.shares[at]! * wide + (high.shares[at]! - low.shares[at]!) * inside;
            expect(size(share * wide - line) <= slack).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('two rules beside each other', () => {
  it('cost a partner the same at the points that are solved', () => {
    const reach = pounds(2_400_000);
    const [board, council, trust] = compareRules(A, C, reach)!;
    // An overspend costs the council less under C, an underspend gives it less.
    expect(council).toEqual([
      { from: -reach, to: 0n, cheaper: 'first' },
      { from: 0n, to: reach, cheaper: 'second' },
    ]);
    expect(trust).toEqual([
      { from: -reach, to: 0n, cheaper: 'second' },
      { from: 0n, to: pounds(120_000), cheaper: 'same' },
      { from: pounds(120_000), to: reach, cheaper: 'first' },
    ]);
    const cross = board!.find(({ from, cheaper }) => from > 0n && cheaper === 'first')!.from;
    expect(board!.map(({ cheaper }) => cheaper)).toEqual(['second', 'first']);
    const gap = allocate(A, cross).shares[0]! - allocate(C, cross).shares[0]!;
    expect(size(gap) <= 1n).toBe(true);
    expect(
      compareRules(B, B, reach)!
        .flat()
        .every(({ cheaper }) => cheaper === 'same'),
    ).toBe(true);
  });

  it('agree with the engine on which is the cheaper, under any two rules', () => {
    fc.assert(
      fc.property(anyTerms({ caps: true }), anyTerms({ caps: true }), variances, (one, other, variance) => {
        if (one.partners.length !== other.partners.length) return;
        const parts = compareRules(one, other, 900_000_000n)!;
        const slack = BigInt(8 + 2 * one.partners.length);
        for (const [at, all] of parts.entries()) {
          const part = all.find(({ from, to }) => from <= variance && variance <= to)!;
          const gap = allocate(one, variance).shares[at]! - allocate(other, variance).shares[at]!;
          if (part.cheaper === 'same') expect(size(gap) <= slack).toBe(true);
          if (part.cheaper === 'first') expect(gap <= slack).toBe(true);
          if (part.cheaper === 'second') expect(gap >= -slack).toBe(true);
          expect(all[0]!.from).toBe(-900_000_000n);
          expect(all.at(-1)!.to).toBe(900_000_000n);
        }
      }),
      { numRuns: 300 },
    );
  });
});
