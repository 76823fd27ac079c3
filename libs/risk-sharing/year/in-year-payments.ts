import type { Pence } from '../domain/rule.js';
import { paymentNow } from '../domain/settle.js';

/** What was known of the shares at one moment: of the latest month that had been reported by then. */
export interface SharesSaid {
  readonly month: string;
  readonly shares: readonly Pence[];
}

/**
 * What each partner pays at each moment: its share as it then stood, less what it had paid. Restating a month that a later one has
 * overtaken moves nothing. All payments of a partner add up to its share in the end.
 *
 * @param said in the order in which it was said
 */
export function inYearPayments(said: readonly SharesSaid[]): Pence[][] {
  const payments: Pence[][] = [];
  let latest: SharesSaid | null = null;
  for (const one of said) {
    if (latest === null || one.month >= latest.month) latest = one;
    const { shares } = latest;
    payments.push(
      shares.map((share, at) =>
        paymentNow(
          share,
          payments.map((earlier) => earlier[at] ?? 0n),
        ),
      ),
    );
  }
  return payments;
}
