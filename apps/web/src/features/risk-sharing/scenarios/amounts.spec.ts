import { describe, expect, it } from '@jest/globals';
import { percentOf, roughly, shortly, smallPercent, ticksOf } from './amounts.js';

describe('figures of an illustration', () => {
  it('are said no more exactly than they are known', () => {
    expect([24_168_312.4, -6_573_075, 99_49, -49, 0].map(roughly)).toEqual([
      '£241,700',
      '−£65,700',
      '£99',
      '£0',
      '£0',
    ]);
    expect([0, 0.001, 0.7099, 0.999, 1].map(percentOf)).toEqual([
      '0%',
      'less than 1%',
      '71%',
      'more than 99%',
      '100%',
    ]);
    expect([0.0042, 0.123, -0.01].map(smallPercent)).toEqual(['0.4%', '12%', '−1.0%']);
    expect([120_000_000, -4_000_000, 900].map(shortly)).toEqual(['£1.2m', '−£40k', '£9']);
  });

  it('stand on axes at round values that hold all of them', () => {
    expect(ticksOf(-64_100_00, 195_500_00)).toEqual([-100_000_00, 0, 100_000_00, 200_000_00]);
    expect(ticksOf(0, 0).length).toBeGreaterThan(1);
  });
});
