import fc from 'fast-check';
import type { Basis, Cap, Layer, ShareBasis, Terms } from '../../libs/risk-sharing/domain/rule.js';

/** Random agreements and variances for property tests of risk sharing. */
export const POUNDS = 100n;
export const sum = (all: readonly bigint[]): bigint => all.reduce((before, one) => before + one, 0n);
const pence = fc.bigInt({ min: 0n, max: 50_000_000n * POUNDS });
export const variances = fc.oneof(
  fc.bigInt({ min: -60n, max: 60n }),
  fc.bigInt({ min: -9_000_000n * POUNDS, max: 9_000_000n * POUNDS }),
);

const shareBasis = (count: number): fc.Arbitrary<ShareBasis> =>
  fc.oneof(
    fc
      .array(fc.bigInt({ min: 0n, max: 100n }), { minLength: count, maxLength: count })
      .filter((weights) => sum(weights) > 0n)
      .map((weights) => ({ kind: 'fixed' as const, weights })),
    fc
      .constantFrom('opening' as const, 'final' as const)
      .map((asOf) => ({ kind: 'contribution' as const, asOf, ifZero: null })),
    fc.nat(count - 1).map((partner) => ({ kind: 'single' as const, partner })),
  );

const anyBasis = (count: number): fc.Arbitrary<Basis> =>
  fc.oneof(
    { weight: 6, arbitrary: shareBasis(count) },
    { weight: 2, arbitrary: shareBasis(count).map((then) => ({ kind: 'reserve' as const, then })) },
    { weight: 1, arbitrary: fc.constant<Basis>({ kind: 'carryForward' }) },
    { weight: 1, arbitrary: fc.constant<Basis>({ kind: 'escalate' }) },
  );

/** Layers from 0 without a gap: the bounds in order, the last without an end. */
const layersOf = <B extends Basis>(basis: fc.Arbitrary<B>): fc.Arbitrary<Layer[]> =>
  fc
    .tuple(
      fc.uniqueArray(fc.bigInt({ min: 1n, max: 3_000_000n * POUNDS }), { maxLength: 3 }),
      fc.array(basis, { minLength: 4, maxLength: 4 }),
    )
    .map(([bounds, bases]) => {
      const ends = [...bounds].sort((a, b) => (a < b ? -1 : 1));
      return [...ends, null].map((to, at) => ({
        from: at === 0 ? 0n : (ends[at - 1] ?? 0n),
        to,
        unit: 'pence' as const,
        basis: bases[at] as B,
      }));
    });

export interface Shape {
  readonly caps: boolean;
  readonly symmetric?: boolean;
  readonly sharesOnly?: boolean;
}

export const terms = ({ caps, symmetric, sharesOnly }: Shape): fc.Arbitrary<Terms> =>
  fc.integer({ min: 1, max: 6 }).chain((count) => {
    const layers = layersOf<Basis>(sharesOnly ? shareBasis(count) : anyBasis(count));
    const cap = fc.record({
      partner: fc.nat(count - 1),
      direction: fc.constantFrom('over' as const, 'under' as const, 'both' as const),
      limit: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 500_000n * POUNDS })),
      unit: fc.constant('pence' as const),
    });
    return fc
      .record({
        contributions: fc.array(fc.tuple(pence, pence), { minLength: count, maxLength: count }),
        over: layers,
        under: layers,
        reserve: fc.bigInt({ min: 0n, max: 1_000_000n * POUNDS }),
        caps: caps ? fc.array(cap, { maxLength: 4 }) : fc.constant<Cap[]>([]),
        capOverflow: fc.oneof(
          shareBasis(count).map((basis) => ({ mode: 'redistribute' as const, basis })),
          fc.nat(count - 1).map((partner) => ({ mode: 'partner' as const, partner })),
          fc.constant({ mode: 'decide' as const }),
        ),
      })
      .map(({ contributions, ...rule }) => ({
        partners: contributions.map(([opening, final], at) => ({
          id: `p${String(at)}`,
          name: `Partner ${String(at)}`,
          contribution: { opening, final },
        })),
        rule: symmetric
          ? {
              ...rule,
              under: rule.over,
              caps: rule.caps.map((one) => ({ ...one, direction: 'both' as const })),
            }
          : rule,
        pool: sum(contributions.map(([, final]) => final)),
      }));
  });
