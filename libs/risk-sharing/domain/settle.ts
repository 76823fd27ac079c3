import type { Pence } from './rule.js';

/** One payment between two partners, by their place in the agreement; always more than nothing. */
export interface Payment {
  readonly from: number;
  readonly to: number;
  readonly pence: Pence;
}

/** What one scheme came to for each partner, and who holds its money. */
export interface HostedShares {
  readonly host: number;
  readonly shares: readonly Pence[];
}

/**
 * Who pays whom: for each scheme the others owe the host their share, and the host owes them what is negative; summed
 * over the schemes for each pair, and netted to one payment. In the order of who pays, then of who is paid.
 */
export function settle(schemes: readonly HostedShares[]): Payment[] {
  const owed = new Map<string, { low: number; high: number; pence: Pence }>();
  for (const { host, shares } of schemes) {
    for (const [partner, share] of shares.entries()) {
      if (partner === host || share === 0n) continue;
      const [low, high, pence] = partner < host ? [partner, host, share] : [host, partner, -share];
      const key = `${String(low)} ${String(high)}`;
      owed.set(key, { low, high, pence: (owed.get(key)?.pence ?? 0n) + pence });
    }
  }
  return [...owed.values()]
    .filter((pair) => pair.pence !== 0n)
    .map(({ low, high, pence }) =>
      pence > 0n ? { from: low, to: high, pence } : { from: high, to: low, pence: -pence },
    )
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * Who pays whom when several schemes were netted before one rule: each host has met its own schemes' variances, and
 * bears its share of the whole. Who has met less than its share pays who has met more, both in the agreement's order.
 */
export function settleNetted(met: readonly Pence[], shares: readonly Pence[]): Payment[] {
  const open = shares.map((share, at) => share - (met[at] ?? 0n));
  const payments: Payment[] = [];
  let to = 0;
  for (const [from, owes] of open.entries()) {
    let left = owes;
    while (left > 0n) {
      while (to < open.length && (open[to] ?? 0n) >= 0n) to++;
      if (to === open.length) return payments; // the rest is the reserve's, carried forward or left for a decision
      const due = -(open[to] ?? 0n);
      const pence = left < due ? left : due;
      payments.push({ from, to, pence });
      open[to] = pence - due;
      left -= pence;
    }
  }
  return payments;
}

/** What is to be paid this time: the share as it stands now, less what was paid before. */
export const paymentNow = (share: Pence, earlier: readonly Pence[]): Pence =>
  share - earlier.reduce((sum, one) => sum + one, 0n);

/** Payments of several rules as one for each pair, in the order of who pays, then of who is paid. */
export function nettedPayments(payments: readonly Payment[]): Payment[] {
  const owed = new Map<string, bigint>();
  for (const { from, to, pence } of payments) {
    const [key, signed] =
      from < to ? [`${String(from)} ${String(to)}`, pence] : [`${String(to)} ${String(from)}`, -pence];
    owed.set(key, (owed.get(key) ?? 0n) + signed);
  }
  return [...owed]
    .filter(([, pence]) => pence !== 0n)
    .map(([key, pence]) => {
      const [low = 0, high = 0] = key.split(' ').map(Number);
      return pence > 0n ? { from: low, to: high, pence } : { from: high, to: low, pence: -pence };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);
}
