import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sum, terms, variances } from '../../../../test/worlds/risk-terms.js';
import { allocate } from '../allocate.js';
import { largestRemainder } from '../largest-remainder.js';
import { addLargestRemainder, fastWeights } from './fast-remainder.js';
import { FastRule } from './fast-rule.js';
import { normalOf } from './normal.js';
import { SplitMix64 } from './uniform.js';

const exact = (all: Float64Array): bigint[] => Array.from(all, (one) => BigInt(one));

describe('the arithmetic in doubles', () => {
  it('gives the same pennies as big integers, for any rule and variance', () => {
    fc.assert(
      fc.property(terms({ caps: true }), variances, (given, variance) => {
        const fast = FastRule.of(given);
        expect(fast).not.toBeNull();
        const made = allocate(given, variance);
        fast!.allocate(Number(variance));
        expect(exact(fast!.shares)).toEqual(made.shares);
        expect([fast!.reserveDraw, fast!.carryForward, fast!.unallocated].map(BigInt)).toEqual([
          made.reserveDraw,
          made.carryForward,
          made.unallocated,
        ]);
      }),
      { numRuns: 500 },
    );
  });

  it('shares any amount below 2^53 by any weights it takes', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.bigInt({ min: 0n, max: (1n << 43n) - 1n }), { minLength: 1, maxLength: 7 })
          .filter((weights) => sum(weights) > 0n),
        fc.bigInt({ min: 0n, max: (1n << 53n) - 1n }),
        (weights, amount) => {
          const shares = new Float64Array(weights.length);
          addLargestRemainder(
            Number(amount),
            fastWeights(weights)!,
            shares,
            new Float64Array(weights.length),
          );
          expect(exact(shares)).toEqual(largestRemainder(amount, weights));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('says so where it could not be exact', () => {
    expect(fastWeights([1n << 46n, 1n])).toBeNull();
    expect(fastWeights([1n << 46n, 1n << 40n])).not.toBeNull(); // their common divisor makes them small
  });
});

describe('what illustrations draw from', () => {
  it('is SplitMix64, by its check vector', () => {
    const generator = new SplitMix64(1_234_567n);
    const drawn = [1, 2].map(() => {
      generator.step();
      return ((BigInt(generator.highBits) << 32n) | BigInt(generator.lowBits)).toString();
    });
    expect(drawn).toEqual(['6457827717110365317', '3203168211198807973']);
  });

  it('is the same as SplitMix64 in big integers, for any seed', () => {
    const reference = (state: bigint): bigint => {
      let z = BigInt.asUintN(64, state);
      z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
      z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
      return z ^ (z >> 31n);
    };
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), (seed) => {
        const generator = new SplitMix64(seed);
        for (let n = 1n; n <= 5n; n++) {
          const uniform = generator.uniform();
          const bits = reference(seed + n * 0x9e3779b97f4a7c15n);
          expect((BigInt(generator.highBits) << 32n) | BigInt(generator.lowBits)).toBe(bits);
          expect(uniform).toBe((Number(bits >> 11n) + 0.5) * 2 ** -53);
        }
      }),
    );
  });

  it('becomes a normal by Wichura’s AS 241, by the values of his paper', () => {
    expect(normalOf(0.25)).toBeCloseTo(-0.6744897501960817, 15);
    expect(normalOf(0.001)).toBeCloseTo(-3.090232306167814, 14);
    expect(normalOf(1e-20)).toBeCloseTo(-9.262340089798408, 14);
    expect(normalOf(0.5)).toBe(0);
  });
});
