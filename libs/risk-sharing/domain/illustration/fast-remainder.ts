const EXACT = 2 ** 53;

/** Weights prepared for doubles: without their common divisor, so that products stay small. */
export interface FastWeights {
  readonly weights: Float64Array;
  readonly sum: number;
  /** A factor so small that it times anything below the sum is exact. */
  readonly step: number;
}

/** @returns null where a share of these weights could not be computed exactly in doubles */
export function fastWeights(given: readonly bigint[]): FastWeights | null {
  let divisor = 0n;
  for (const weight of given) divisor = commonDivisor(divisor, weight);
  const weights = Float64Array.from(given, (weight) => Number(weight / divisor));
  const sum = given.reduce((all, one) => all + one, 0n) / divisor;
  if (sum >= 1n << 46n) return null;
  return { weights, sum: Number(sum), step: 2 ** Math.floor(Math.log2(EXACT / Number(sum))) };
}

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));

/**
 * Largest remainder in doubles, to the same penny as with big integers: adds the parts of `amount` (whole, below 2^53) to
 * `shares`. `remainders` is room for one number each.
 */
export function addLargestRemainder(
  amount: number,
  { weights, sum, step }: FastWeights,
  shares: Float64Array,
  remainders: Float64Array,
): void {
  const count = weights.length;
  const times = Math.floor(amount / sum);
  const rest = amount - times * sum;
  let left = amount;
  for (let at = 0; at < count; at++) {
    const weight = weights[at]!;
    let quotient: number;
    let remainder: number;
    if (weight <= step) {
      const product = rest * weight;
      quotient = Math.floor(product / sum);
      remainder = product - quotient * sum;
    } else {
      // The weight in pieces, the highest first, each small enough for an exact product.
      quotient = 0;
      remainder = 0;
      let scale = 1;
      while (scale * step <= weight) scale *= step;
      for (; scale >= 1; scale /= step) {
        const piece = Math.floor(weight / scale) % step;
        const carried = remainder * step;
        const carriedTimes = Math.floor(carried / sum);
        const product = rest * piece;
        const productTimes = Math.floor(product / sum);
        remainder = carried - carriedTimes * sum + (product - productTimes * sum);
        quotient = quotient * step + carriedTimes + productTimes;
        if (remainder >= sum) {
          remainder -= sum;
          quotient += 1;
        }
      }
    }
    const part = times * weight + quotient;
    shares[at]! += part;
    left -= part;
    remainders[at] = remainder;
  }
  for (; left > 0; left--) {
    let most = 0;
    for (let at = 1; at < count; at++) if (remainders[at]! > remainders[most]!) most = at;
    shares[most]! += 1;
    remainders[most] = -1;
  }
}
