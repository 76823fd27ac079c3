import { describe, expect, it } from '@jest/globals';
import type { Basis, Layer, Rule, Terms } from '../rule.js';
import type { Cost } from './cost.js';
import { illustrated } from './illustrate.js';
import type { IllustrationInput } from './illustration.js';

const POUNDS = 100;
const THOUSAND = 1_000 * POUNDS;
const byContribution = { kind: 'contribution', asOf: 'final', ifZero: null } as const;
const whole = (basis: Basis): Layer[] => [{ from: 0n, to: null, unit: 'pence', basis }];
const open = { reserve: 0n, caps: [], capOverflow: { mode: 'decide' } } as const;

/** Health 60, council 30, trust 10 of a pool of £24m. */
const terms = (rule: Rule): Terms => ({
  partners: [1_440_000_000n, 720_000_000n, 240_000_000n].map((pence, at) => ({
    id: ['icb', 'council', 'trust'][at]!,
    name: '',
    contribution: { opening: pence, final: pence },
  })),
  pool: 2_400_000_000n,
  rule,
});

const half = whole({ kind: 'fixed', weights: [50n, 50n, 0n] });
const A = terms({ over: half, under: half, ...open });
const B = terms({ over: whole(byContribution), under: whole(byContribution), ...open });
const C = terms({
  over: [
    { from: 0n, to: 100n, unit: 'bps', basis: { kind: 'reserve', then: byContribution } },
    { from: 100n, to: 300n, unit: 'bps', basis: byContribution },
    { from: 300n, to: null, unit: 'bps', basis: { kind: 'fixed', weights: [70n, 20n, 10n] } },
  ],
  under: whole(byContribution),
  reserve: 12_000_000n,
  caps: [{ partner: 1, direction: 'over', limit: 25_000_000n, unit: 'pence' }],
  capOverflow: { mode: 'redistribute', basis: byContribution },
});

const line = (millions: number, median: number, sigma: number): Cost => ({
  budgetToDate: [millions * 1_000 * THOUSAND],
  pastMonths: 0,
  actualToDate: [],
  bearer: 0,
  outlook: { kind: 'demand', median, sigma },
});

const input: IllustrationInput = {
  seed: 20261121n,
  trials: 10_000,
  months: 1,
  correlation: 0.3,
  contributions: [1_440_000_000, 720_000_000, 240_000_000],
  tolerances: [null, 250 * THOUSAND, null],
  costs: [line(8, 1.02, 0.05), line(3, 1.05, 0.08), line(13, 1.01, 0.04)],
  groups: [[0, 1, 2]],
  arrangements: [A, B, C].map((one) => ({ sharings: [{ kind: 'rule', terms: one }] })),
};

const inThousands = (pence: number): number => Math.round(pence / POUNDS / 100) / 10;

describe('the reference run', () => {
  const made = illustrated(input)!;

  it('draws the published first trial', () => {
    const { whole: first } = illustrated({ ...input, trials: 1 })!;
    expect(first.mean).toBe(-6_573_075);
  });

  it('has the published variance of the pool', () => {
    const { mean, p10, p50, p80, p95 } = made.whole;
    expect([mean, p10, p50, p80, p95].map((one) => Math.round(inThousands(one)))).toEqual([
      483, -641, 473, 1205, 1955,
    ]);
    expect(Math.round(made.over * 1_000)).toBe(710);
  });

  it('has the published table of what each partner pays by rule', () => {
    const table = made.arrangements.map(({ partners }) =>
      partners.map(({ spread: { mean, p80, p95 } }) => [mean, p80, p95].map(inThousands)),
    );
    expect(table).toEqual([
      [
        [241.7, 602.4, 977.6],
        [241.7, 602.4, 977.6],
        [0, 0, 0],
      ],
      [
        [290.1, 722.8, 1173.1],
        [145, 361.4, 586.5],
        [48.3, 120.5, 195.5],
      ],
      [
        [288.2, 722.4, 1376.3],
        [69.4, 250, 250],
        [44, 112.3, 208.8],
      ],
    ]);
  });

  it('has the published chances', () => {
    const council = made.arrangements.map(({ partners }) => partners[1]!.aboveTolerance);
    expect(council.map((one) => Math.round(one! * 1_000))).toEqual([488, 343, 0]);
    const dearer = made.comparisons.find(({ first, second }) => first === 0 && second === 2)!;
    expect(dearer.more.map((one) => Math.round(one * 100))).toEqual([61, 71, 29]);
  });

  it('says how often a cap takes something: here from a variance of £1.07m on', () => {
    // (1% less the reserve) × 30% + 2% × 30% + £350,000 × 20% = £250,000
    const all = terms({ over: whole({ kind: 'single', partner: 1 }), under: half, ...open });
    const beyond = illustrated({
      ...input,
      tolerances: [null, 107_000_000, null],
      arrangements: [{ sharings: [{ kind: 'rule', terms: all }] }],
    })!.arrangements[0]!.partners[1]!.aboveTolerance!;
    expect(made.arrangements[2]!.partners[1]!.atCap).toBeCloseTo(beyond, 3);
    expect(beyond).toBeGreaterThan(0.2);
  });

  it('adds up: what partners bear, the reserve and what is left come to the variance', () => {
    for (const { partners, reserveDraw, carryForward, unallocated } of made.arrangements)
      expect(
        partners.reduce((all, { spread }) => all + spread.mean, reserveDraw + carryForward + unallocated),
      ).toBeCloseTo(made.whole.mean, 3);
  });
});
