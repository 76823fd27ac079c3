/**
 * Shares a whole amount by weights so that the parts add up to it exactly (Hamilton's method): each gets the whole
 * pennies of its quota, and the pennies that are left go one each to the largest remainders. A tie goes to who stands
 * first in the agreement.
 *
 * @param amount whole pence, not negative
 * @param weights whole numbers, not negative, with a sum above nothing
 */
export function largestRemainder(amount: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((all, one) => all + one, 0n);
  if (sum <= 0n || amount < 0n)
    throw new Error('shares need weights above nothing, and an amount that is not negative');
  const parts = weights.map((weight) => (amount * weight) / sum);
  const left = amount - parts.reduce((all, one) => all + one, 0n);
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: (amount * weight) % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1));
  for (const { at } of byRemainder.slice(0, Number(left))) parts[at] = (parts[at] ?? 0n) + 1n;
  return parts;
}
