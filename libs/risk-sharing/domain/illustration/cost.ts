/** What somebody assumes of one line of cost: how what is still to come may turn out. Money in whole pence, rates as numbers. */
export type Outlook =
  /** Beds, home care: lognormal about `median` times what is still budgeted; `sigma` from past errors of the forecast. */
  | { readonly kind: 'demand'; readonly median: number; readonly sigma: number }
  /** Few costly packages: how many are expected yet (Poisson), and what one costs (lognormal about `median`, in pence). */
  | {
      readonly kind: 'packages';
      readonly expected: number;
      readonly median: number;
      readonly sigma: number;
    }
  /** Judgement only: the year's outturn at its lowest, likeliest and highest (PERT). */
  | { readonly kind: 'judgement'; readonly low: number; readonly likely: number; readonly high: number }
  /** Contracted: what is still budgeted, give or take (normal; 0 is a point). */
  | { readonly kind: 'contracted'; readonly sigma: number };

/** One line of cost in an illustration. */
export interface Cost {
  /** Whole pence to the end of each month of the year, from its first: the last is the year's budget. */
  readonly budgetToDate: readonly number[];
  /** How many months of the year have passed. */
  readonly pastMonths: number;
  /** What was spent to the end of those of the past months that are known, the last of them last: facts, not draws. */
  readonly actualToDate: readonly number[];
  /** Who bears it where nothing is shared, as a place in the order of the partners. */
  readonly bearer: number;
  readonly outlook: Outlook;
}

/** The most that one line may come to: sums of sixty such stay exact in doubles. */
export const MOST_OF_A_LINE = 1e14;
