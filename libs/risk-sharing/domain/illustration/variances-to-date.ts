import type { Cost } from './cost.js';
import type { DrawnCosts } from './draw-costs.js';
import type { IllustrationInput } from './illustration.js';

/**
 * What each line has cost to the end of a month, less its budget to then, in whole pence by trial. The months still to come bear
 * the line's draw in proportion to their budgets: one factor for all of them, the cautious choice, as months that vary each for
 * itself would even out.
 */
export class VariancesToDate {
  private readonly lines: readonly Float64Array[];
  private readonly sum: Float64Array;

  constructor(
    private readonly input: IllustrationInput,
    private readonly drawn: DrawnCosts,
  ) {
    this.lines = drawn.map(() => new Float64Array(input.trials));
    this.sum = new Float64Array(input.trials);
  }

  /** In a month that has passed only the first trial is written: all would be the same. */
  moveTo(month: number): void {
    for (const [at, cost] of this.input.costs.entries()) {
      const line = this.lines[at]!;
      const drawn = this.drawn[at]!;
      const budget = cost.budgetToDate[month]!;
      if (month < cost.pastMonths) {
        line[0] = cost.actualToDate[month - cost.pastMonths + cost.actualToDate.length]! - budget;
        continue;
      }
      const spent = cost.actualToDate.at(-1) ?? 0;
      const part = partToCome(cost, month);
      for (let trial = 0; trial < drawn.length; trial++)
        line[trial] = Math.floor(spent + drawn[trial]! * part + 0.5) - budget;
    }
  }

  ofCost(cost: number): Float64Array {
    return this.lines[cost]!;
  }

  /** Netted; valid until the next call. */
  ofGroup(costs: readonly number[]): Float64Array {
    if (costs.length === 1) return this.lines[costs[0]!]!;
    this.sum.fill(0);
    for (const cost of costs) {
      const line = this.lines[cost]!;
      for (let trial = 0; trial < line.length; trial++) this.sum[trial]! += line[trial]!;
    }
    return this.sum;
  }

  sortedWhole(trials: number): Float64Array {
    return this.ofGroup(this.lines.map((_, at) => at))
      .slice(0, trials)
      .sort();
  }
}

/** How much of what is still to come has come by the end of this month, by the budgets of the months; in equal parts where they have none. */
function partToCome(cost: Cost, month: number): number {
  const last = cost.budgetToDate.length - 1;
  if (month === last) return 1;
  const before = cost.pastMonths === 0 ? 0 : cost.budgetToDate[cost.pastMonths - 1]!;
  const whole = cost.budgetToDate[last]! - before;
  if (whole <= 0) return (month - cost.pastMonths + 1) / (last - cost.pastMonths + 1);
  return (cost.budgetToDate[month]! - before) / whole;
}
