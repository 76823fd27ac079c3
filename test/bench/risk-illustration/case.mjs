import { FastRule } from '../../../dist/libs/risk-sharing/domain/illustration/fast-rule.js';
import { betaTable } from '../../../dist/libs/risk-sharing/domain/illustration/quantile-tables.js';
import { packageTables } from '../../../dist/libs/risk-sharing/domain/illustration/still-to-come.js';

export const SIZE = { partners: 12, schemes: 20, months: 12, trials: 10_000 };
const SEED = 20_261_121;
const CORRELATION = 0.3;
const KINDS = ['demand', 'contracted', 'judgement', 'packages'];
const byContribution = { kind: 'contribution', asOf: 'final', ifZero: null };
const whole = (basis) => [{ from: 0n, to: null, unit: 'pence', basis }];

/** The nth scheme: half of them are led by demand, the rest of each other kind; contributions to the pound, as real ones are. */
function scheme(n, { partners, months }) {
  const contributions = Array.from(
    { length: partners },
    (_, p) => 100 * (40_000 + ((n * 7_919 + p * 104_729) % 960_000)),
  );
  const budget = contributions.reduce((all, one) => all + one, 0);
  const budgetToDate = Array.from({ length: months }, (_, m) => Math.floor((budget * (m + 1)) / months));
  const outlooks = {
    demand: { kind: 'demand', median: 1.01, sigma: 0.05 },
    contracted: { kind: 'contracted', sigma: 0.02 },
    judgement: {
      kind: 'judgement',
      low: Math.floor(budget * 0.95),
      likely: Math.floor(budget * 1.01),
      high: Math.floor(budget * 1.12),
    },
    packages: { kind: 'packages', expected: 8, median: Math.floor(budget / 10), sigma: 0.5 },
  };
  const kind = n % 2 === 0 ? 'demand' : KINDS[1 + (((n - 1) / 2) % 3)];
  return {
    contributions,
    cost: { budgetToDate, pastMonths: 0, actualToDate: [], bearer: n % partners, outlook: outlooks[kind] },
  };
}

/** By contribution; tranches after a reserve with capped partners; a host's first loss and named weights. */
function rulesOf(contributions, n) {
  const partners = contributions.map((pence, at) => ({
    id: `p${at}`,
    name: '',
    contribution: { opening: BigInt(pence), final: BigInt(pence) },
  }));
  const pool = contributions.reduce((all, one) => all + BigInt(one), 0n);
  const weights = contributions.map((_, at) => BigInt(1_000 + ((at * 613 + n * 29) % 9_000)));
  const free = { reserve: 0n, caps: [], capOverflow: { mode: 'decide' } };
  const rules = [
    { over: whole(byContribution), under: whole(byContribution), ...free },
    {
      over: [
        { from: 0n, to: 100n, unit: 'bps', basis: { kind: 'reserve', then: byContribution } },
        { from: 100n, to: 300n, unit: 'bps', basis: byContribution },
        { from: 300n, to: null, unit: 'bps', basis: { kind: 'fixed', weights } },
      ],
      under: whole(byContribution),
      reserve: pool / 200n,
      caps: [1, 4, 7].map((partner) => ({ partner, direction: 'over', limit: 250n, unit: 'bps' })),
      capOverflow: { mode: 'redistribute', basis: byContribution },
    },
    {
      over: [
        { from: 0n, to: 50n, unit: 'bps', basis: { kind: 'single', partner: n % partners.length } },
        {
          from: 50n,
          to: null,
          unit: 'bps',
          basis: { kind: 'weights', name: 'population', asOf: null, weights, ifZero: null },
        },
      ],
      under: whole({ kind: 'weights', name: 'population', asOf: null, weights, ifZero: null }),
      ...free,
    },
  ];
  return rules.map((rule) => ({ partners, pool, rule }));
}

/** The input of the engine. */
export function inputOf(size = SIZE) {
  const schemes = Array.from({ length: size.schemes }, (_, n) => scheme(n, size));
  const rules = schemes.map(({ contributions }, n) => rulesOf(contributions, n));
  return {
    seed: BigInt(SEED),
    trials: size.trials,
    months: size.months,
    correlation: CORRELATION,
    contributions: Array.from({ length: size.partners }, (_, p) =>
      schemes.reduce((all, { contributions }) => all + contributions[p], 0),
    ),
    tolerances: Array.from({ length: size.partners }, () => null),
    costs: schemes.map(({ cost }) => cost),
    groups: schemes.map((_, n) => [n]),
    arrangements: [0, 1, 2].map((at) => ({
      sharings: rules.map((all) => ({ kind: 'rule', terms: all[at] })),
    })),
  };
}

/** The same as a text for the plain loop: what is made ready before the first trial (tables, bounds, weights) is given to both. */
export function plainCase(input) {
  const { contributions, costs, months, trials, arrangements, correlation } = input;
  return [
    [contributions.length, costs.length, months, trials, arrangements.length, SEED],
    [Math.sqrt(correlation), Math.sqrt(1 - correlation)],
    ...costs.map(plainLine),
    ...arrangements.flatMap(({ sharings }) => sharings.map(({ terms }) => plainRule(FastRule.of(terms)))),
  ]
    .map((numbers) => numbers.join(' '))
    .join('\n')
    .replaceAll('Infinity', 'inf');
}

function plainLine({ budgetToDate, outlook }) {
  const budget = budgetToDate.at(-1);
  const parts = budgetToDate.map((one, at) => (at === budgetToDate.length - 1 ? 1 : one / budget));
  const way = {
    demand: () => [0, budget * outlook.median, outlook.sigma, 0],
    contracted: () => [1, budget, outlook.sigma, 0],
    judgement: () => {
      const { low, likely, high } = outlook;
      const range = high - low;
      const { deviates, values } = betaTable(
        1 + (4 * (likely - low)) / range,
        1 + (4 * (high - likely)) / range,
      );
      return [2, low, range, deviates.length, ...deviates, ...values];
    },
    packages: () => {
      const { steps, middles, sigmas } = packageTables(outlook.expected, outlook.median, outlook.sigma);
      return [3, 0, 0, steps.length, ...steps, ...middles, ...sigmas];
    },
  }[outlook.kind]();
  return [...way, ...budgetToDate, ...parts];
}

function plainRule({ over, under, reserve, overflow, shares }) {
  const nothing = Array.from(shares, () => 0);
  const side = ({ layers, limits, capped }) => [
    layers.length,
    ...layers.flatMap(({ from, to, reserveFirst, way }) => {
      const { weights, sum, step } = typeof way === 'string' ? { weights: nothing, sum: 1, step: 1 } : way;
      return [
        from,
        to,
        Number(reserveFirst),
        { carryForward: 1, escalate: 2 }[way] ?? 0,
        ...weights,
        sum,
        step,
      ];
    }),
    Number(capped),
    ...limits,
  ];
  return [reserve, ...side(over), ...side(under), overflow ? 1 : 0, ...(overflow ?? nothing)];
}
