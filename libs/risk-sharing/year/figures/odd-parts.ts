const PARTS = 10_000n;

/**
 * What largest remainder gives or takes from each quota, in parts of a penny to four places: printed beside a formula, because a
 * spreadsheet has no function for it. Quota and parts lie so near a whole penny that rounding them is certain, whatever the
 * program: a double is off by less than a hundredth of a penny below £100bn.
 */
export const oddParts = (amount: bigint, weights: readonly bigint[], shares: readonly bigint[]): string[] => {
  const sum = weights.reduce((all, one) => all + one, 0n);
  return weights.map((weight, at) => {
    if (sum === 0n) return '0';
    const parts = ((shares[at] ?? 0n) * sum - amount * weight) * PARTS;
    const floored = parts < 0n ? -(-parts / sum) : parts / sum;
    const size = floored < 0n ? -floored : floored;
    return `${floored < 0n ? '-' : ''}${String(size / PARTS)}.${String(size % PARTS).padStart(4, '0')}`;
  });
};
