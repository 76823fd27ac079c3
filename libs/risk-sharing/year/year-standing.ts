import type { Pence } from '../domain/rule.js';
import { nettedPayments, type Payment } from '../domain/settle.js';
import { inYearPayments } from './in-year-payments.js';
import type { StoredAllocation } from './stored-allocation.js';

/** What was to be paid when something new was said: for each partner, and only where it was anything. */
export interface PaymentMoment {
  readonly at: Date;
  readonly pence: readonly Pence[];
}

export interface YearStanding {
  /** Of each rule and month the allocation that was computed last. */
  readonly latest: readonly StoredAllocation[];
  /** Of each rule the newest month. */
  readonly newest: readonly StoredAllocation[];
  /** What each partner bears by all rules, as it stands now. */
  readonly bears: readonly Pence[];
  readonly settlement: readonly Payment[];
  readonly payments: readonly PaymentMoment[];
}

/**
 * Where a year stands after its allocations.
 *
 * @param allocations in the order in which they were computed; those of one action have the same moment
 */
export function yearStanding(partners: number, allocations: readonly StoredAllocation[]): YearStanding {
  const latest = new Map<string, StoredAllocation>();
  const newest = new Map<string, StoredAllocation>();
  const moments: { at: Date; shares: Pence[] }[] = [];
  const sharesNow = (): Pence[] =>
    Array.from({ length: partners }, (_, at) =>
      [...newest.values()].reduce((sum, one) => sum + BigInt(one.steps.shares[at] ?? '0'), 0n),
    );
  for (const [nth, one] of allocations.entries()) {
    latest.set(`${one.rule} ${one.month}`, one);
    if (one.month >= (newest.get(one.rule)?.month ?? '')) newest.set(one.rule, one);
    if (allocations[nth + 1]?.computedAt.getTime() !== one.computedAt.getTime())
      moments.push({ at: one.computedAt, shares: sharesNow() });
  }
  const payments = inYearPayments(moments.map(({ shares }) => ({ month: '', shares })));
  return {
    latest: [...latest.values()],
    newest: [...newest.values()],
    bears: sharesNow(),
    settlement: nettedPayments(
      [...newest.values()].flatMap((one) =>
        one.settlement.map(({ from, to, pence }) => ({ from, to, pence: BigInt(pence) })),
      ),
    ),
    payments: moments
      .map(({ at }, nth) => ({ at, pence: payments[nth] ?? [] }))
      .filter((one) => one.pence.some((pence) => pence !== 0n)),
  };
}
