import type { Scheme } from './agreement-terms.js';

/** What the scheme has in all months from all partners. */
export const budgetOf = (scheme: Scheme): bigint =>
  scheme.contributions.reduce((all, one) => one.pence.reduce((sum, month) => sum + month, all), 0n);
