import { MOST_OF_A_LINE, type Cost, type Outlook } from './cost.js';
import { betaTable, countAt, poissonSteps, valueAt } from './quantile-tables.js';

/** What the months still to come cost all together, in pence with their fraction, from normal deviates. */
export interface StillToCome {
  /** Whether a second deviate of its own is drawn. */
  readonly second: boolean;
  amount(deviate: number, second: number): number;
}

export function stillToCome(cost: Cost): StillToCome {
  const spent = cost.actualToDate.at(-1) ?? 0;
  const amount = amountOf(cost.outlook, spent, budgeted(cost));
  return {
    second: cost.outlook.kind === 'packages',
    amount: (deviate, second) => Math.min(MOST_OF_A_LINE, Math.max(0, amount(deviate, second))),
  };
}

/** What the budget has for the months still to come. */
function budgeted(cost: Cost): number {
  const past = cost.pastMonths;
  return cost.budgetToDate.at(-1)! - (past === 0 ? 0 : cost.budgetToDate[past - 1]!);
}

function amountOf(outlook: Outlook, spent: number, budget: number): StillToCome['amount'] {
  switch (outlook.kind) {
    case 'demand': {
      const middle = budget * outlook.median;
      return (deviate) => middle * Math.exp(outlook.sigma * deviate);
    }
    case 'contracted':
      return (deviate) => budget * (1 + outlook.sigma * deviate);
    case 'judgement':
      return pert(outlook.low - spent, outlook.likely - spent, outlook.high - spent);
    case 'packages':
      return packages(outlook.expected, outlook.median, outlook.sigma);
  }
}

/** Beta on the range from low to high, its mode at the likeliest (Malcolm and others 1959; Vose, with four as its weight). */
function pert(low: number, likely: number, high: number): StillToCome['amount'] {
  const range = high - low;
  if (range <= 0) return () => likely;
  const table = betaTable(1 + (4 * (likely - low)) / range, 1 + (4 * (high - likely)) / range);
  return (deviate) => low + range * valueAt(table, deviate);
}

/**
 * A Poisson count follows the first deviate, which the common factor moves. What so many packages cost on average is drawn as
 * one lognormal with the mean and the variance of that average (Fenton 1960), so that each trial takes two uniforms however many
 * packages there are, and no other line's draws move.
 */
function packages(expected: number, median: number, sigma: number): StillToCome['amount'] {
  if (expected <= 0) return () => 0;
  const { steps, middles, sigmas } = packageTables(expected, median, sigma);
  return (deviate, second) => {
    const count = countAt(steps, deviate);
    return count === 0 ? 0 : middles[count]! * Math.exp(sigmas[count]! * second);
  };
}

/** From which deviate on there is one package more, and the lognormal of what so many cost together. */
export function packageTables(
  expected: number,
  median: number,
  sigma: number,
): { readonly steps: Float64Array; readonly middles: Float64Array; readonly sigmas: Float64Array } {
  const steps = poissonSteps(expected);
  const mean = median * Math.exp((sigma * sigma) / 2);
  const spread = Math.expm1(sigma * sigma);
  const sigmas = new Float64Array(steps.length + 1);
  const middles = new Float64Array(steps.length + 1);
  for (let count = 1; count <= steps.length; count++) {
    const variance = Math.log1p(spread / count);
    sigmas[count] = Math.sqrt(variance);
    middles[count] = count * mean * Math.exp(-variance / 2);
  }
  return { steps, middles, sigmas };
}
