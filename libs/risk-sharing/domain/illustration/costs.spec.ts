import { describe, expect, it } from '@jest/globals';
import type { Cost, Outlook } from './cost.js';
import { illustrated } from './illustrate.js';
import type { IllustrationInput } from './illustration.js';
import { betaTable, countAt, incompleteBeta, poissonSteps, valueAt } from './quantile-tables.js';
import { normalOf } from './normal.js';

const MONTHS = 4;
const cost = (outlook: Outlook, given: Partial<Cost> = {}): Cost => ({
  budgetToDate: [250_000, 500_000, 750_000, 1_000_000],
  pastMonths: 0,
  actualToDate: [],
  bearer: 0,
  outlook,
  ...given,
});
const input = (costs: readonly Cost[], given: Partial<IllustrationInput> = {}): IllustrationInput => ({
  seed: 7n,
  trials: 20_000,
  months: MONTHS,
  correlation: 0,
  contributions: [600_000, 400_000],
  tolerances: [null, null],
  costs,
  groups: [costs.map((_, at) => at)],
  arrangements: [{ sharings: [{ kind: 'where-it-falls' }] }],
  ...given,
});
const whole = (outlook: Outlook, given: Partial<Cost> = {}) =>
  illustrated(input([cost(outlook, given)]))!.whole;

describe('an illustration', () => {
  it('says how far it is before the first trial, always farther, up to the whole', () => {
    const parts: number[] = [];
    const lines = [10_000, 20_000].map((low) =>
      cost({ kind: 'judgement', low, likely: 900_000, high: 1_100_000 }),
    );
    illustrated(input(lines, { trials: 2_000 }), (part) => parts.push(part));
    // Each line made ready, each 500 trials drawn, each month shared and sorted, and the summing up.
    expect(parts).toHaveLength(2 + 2_000 / 500 + 2 * MONTHS + 1);
    expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    expect(parts.at(-1)).toBe(1);
  });
});

describe('what a line of cost may come to', () => {
  it('is lognormal about its middle where it is led by demand', () => {
    const { mean, p50, error } = whole({ kind: 'demand', median: 1.1, sigma: 0.2 });
    expect(Math.abs(mean - (1_100_000 * Math.exp(0.02) - 1_000_000))).toBeLessThan(4 * error);
    expect(Math.abs(p50 - 100_000)).toBeLessThan(5 * error);
  });

  it('is a Poisson count of lognormal packages where they are few', () => {
    const { mean, error } = whole({ kind: 'packages', expected: 3.5, median: 250_000, sigma: 0.6 });
    const each = 250_000 * Math.exp(0.18);
    expect(Math.abs(mean + 1_000_000 - 3.5 * each)).toBeLessThan(4 * error);
    // The variance of a compound Poisson sum is λ·E(cost²).
    const deviation = Math.sqrt(3.5 * each ** 2 * Math.exp(0.36));
    expect(error * Math.sqrt(20_000)).toBeGreaterThan(deviation * 0.95);
    expect(error * Math.sqrt(20_000)).toBeLessThan(deviation * 1.05);
  });

  it('is PERT between its lowest and highest where it is judged', () => {
    const judged = whole({ kind: 'judgement', low: 900_000, likely: 1_000_000, high: 1_400_000 });
    expect(Math.abs(judged.mean - (900_000 + 4_000_000 + 1_400_000) / 6 + 1_000_000)).toBeLessThan(
      4 * judged.error,
    );
    expect(judged.p10).toBeGreaterThan(-100_000);
    expect(judged.worst).toBeLessThan(400_000);
  });

  it('is a point where it is contracted to the penny', () => {
    expect(whole({ kind: 'contracted', sigma: 0 })).toMatchObject({ mean: 0, p10: 0, p95: 0, error: 0 });
  });

  it('adds what is still to come to what was spent', () => {
    const { mean } = whole(
      { kind: 'contracted', sigma: 0 },
      { pastMonths: 2, actualToDate: [300_000, 640_000] },
    );
    expect(mean).toBe(140_000);
  });
});

describe('the fan', () => {
  it('is the facts for months that passed, and widens from there', () => {
    const made = illustrated(
      input([
        cost(
          { kind: 'demand', median: 1, sigma: 0.3 },
          { pastMonths: 2, actualToDate: [300_000, 640_000], bearer: 1 },
        ),
      ]),
    )!;
    expect(made.firstMonth).toBe(0);
    const months = made.arrangements[0]!.partners[1]!.months;
    expect(months).toEqual(made.wholeMonths);
    expect(months.map(({ p10, p90 }) => [p10, p90]).slice(0, 2)).toEqual([
      [50_000, 50_000],
      [140_000, 140_000],
    ]);
    const [third, fourth] = [months[2]!, months[3]!];
    expect(third.p10).toBeLessThan(third.p25);
    expect(fourth.p90 - fourth.p10).toBeGreaterThan((third.p90 - third.p10) * 1.8);
  });

  it('begins with the last month that passed where only that is known', () => {
    const made = illustrated(
      input([cost({ kind: 'contracted', sigma: 0.1 }, { pastMonths: 2, actualToDate: [640_000] })]),
    )!;
    expect(made.firstMonth).toBe(1);
    expect(made.wholeMonths).toHaveLength(3);
    expect(made.wholeMonths[0]!.p50).toBe(140_000);
  });
});

describe('the draws', () => {
  const line = cost({ kind: 'demand', median: 1, sigma: 0.1 });

  it('are the same for the same seed, whatever is compared', () => {
    const once = illustrated(input([line, line]))!;
    const twice = illustrated(
      input([line, line], {
        arrangements: [
          { sharings: [{ kind: 'where-it-falls' }] },
          { sharings: [{ kind: 'where-it-falls' }] },
        ],
      }),
    )!;
    expect(twice.arrangements[0]).toEqual(once.arrangements[0]);
    expect(twice.comparisons[0]).toMatchObject({ less: [0, 0], more: [0, 0] });
    expect(illustrated(input([line, line], { seed: 8n }))!.whole.mean).not.toBe(once.whole.mean);
  });

  it('move together by the common factor', () => {
    const deviation = (correlation: number): number =>
      illustrated(input([line, line], { correlation }))!.whole.error;
    expect(deviation(1) / deviation(0)).toBeGreaterThan(1.35); // √2
    expect(deviation(1) / deviation(0)).toBeLessThan(1.48);
  });
});

describe('the tables', () => {
  it('give Beta’s quantiles', () => {
    // I(0.5; 2, 2) = 1/2; I(x; 1, b) = 1 − (1 − x)^b; I(0.3; 2, 5) = 0.579825.
    expect(incompleteBeta(0.5, 2, 2)).toBeCloseTo(0.5, 14);
    expect(incompleteBeta(0.2, 1, 5)).toBeCloseTo(1 - 0.8 ** 5, 14);
    expect(incompleteBeta(0.3, 2, 5)).toBeCloseTo(0.579825, 12);
    const table = betaTable(2, 4);
    for (const value of [0.01, 0.1, 0.35, 0.7, 0.95])
      expect(valueAt(table, normalOf(incompleteBeta(value, 2, 4)))).toBeCloseTo(value, 6);
  });

  it('count as Poisson', () => {
    const steps = poissonSteps(2);
    expect(countAt(steps, normalOf(Math.exp(-2) - 1e-9))).toBe(0);
    expect(countAt(steps, normalOf(Math.exp(-2) + 1e-9))).toBe(1);
    expect(countAt(steps, normalOf(3 * Math.exp(-2) + 1e-9))).toBe(2);
  });
});
