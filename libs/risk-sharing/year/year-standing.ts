import type { Id } from '@folkmoot/kernel/id.js';
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
  /** Of each rule, and each stretch of the year, the newest month. */
  readonly newest: readonly StoredAllocation[];
  /** What each partner bears by all rules, as it stands now. */
  readonly bears: readonly Pence[];
  readonly settlement: readonly Payment[];
  readonly payments: readonly PaymentMoment[];
}

/**
 * Where a year stands after its allocations.
 *
 * @param partners everybody who is or was a partner in the year
 * @param partnersOf those of a version, in its own order
 * @param allocations in the order in which they were computed; those of one action have the same moment
 */
export function yearStanding(
  partners: readonly Id[],
  partnersOf: (versionId: Id) => readonly Id[],
  allocations: readonly StoredAllocation[],
): YearStanding {
  const newest = new Map<string, StoredAllocation>();
  const moments: { at: Date; shares: Pence[] }[] = [];
  const place = (of: StoredAllocation, at: number): number =>
    partners.indexOf(partnersOf(of.versionId)[at] ?? '');
  const sharesNow = (): Pence[] => {
    const sums = partners.map(() => 0n);
    for (const one of newest.values())
      for (const [at, share] of one.steps.shares.entries()) {
        const whose = place(one, at);
        if (whose >= 0) sums[whose] = (sums[whose] ?? 0n) + BigInt(share);
      }
    return sums;
  };
  const firstOf = new Map<string, string>();
  for (const { rule, stretch } of allocations)
    if (stretch && stretch.from < (firstOf.get(rule) ?? '~')) firstOf.set(rule, stretch.from);
  for (const [nth, one] of allocations.entries()) {
    // What was computed for the whole year before it was split is overtaken by its first stretch.
    const key = `${one.rule} ${one.stretch?.from ?? firstOf.get(one.rule) ?? ''}`;
    if (one.month >= (newest.get(key)?.month ?? '')) newest.set(key, one);
    if (allocations[nth + 1]?.computedAt.getTime() !== one.computedAt.getTime())
      moments.push({ at: one.computedAt, shares: sharesNow() });
  }
  const payments = inYearPayments(moments.map(({ shares }) => ({ month: '', shares })));
  return {
    newest: [...newest.values()],
    bears: sharesNow(),
    settlement: nettedPayments(
      [...newest.values()].flatMap((one) =>
        one.settlement.map(({ from, to, pence }) => ({
          from: place(one, from),
          to: place(one, to),
          pence: BigInt(pence),
        })),
      ),
    ),
    payments: moments
      .map(({ at }, nth) => ({ at, pence: payments[nth] ?? [] }))
      .filter((one) => one.pence.some((pence) => pence !== 0n)),
  };
}
