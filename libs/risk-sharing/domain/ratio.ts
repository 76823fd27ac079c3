/** An exact fraction with a denominator above nothing: what shares are before they are rounded to pence. */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));
const size = (one: bigint): bigint => (one < 0n ? -one : one);

export function ratio(n: bigint, d = 1n): Ratio {
  if (d === 0n) throw new Error('a fraction needs a denominator');
  const by = divisor(size(n), size(d)) || 1n;
  return d < 0n ? { n: -n / by, d: -d / by } : { n: n / by, d: d / by };
}

export const ZERO = ratio(0n);
export const plus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.n, a.d * b.d);
export const over = (a: Ratio, b: Ratio): Ratio => ratio(a.n * b.d, a.d * b.n);
/** Below nothing where `a` is less, above where it is more. */
export const compare = (a: Ratio, b: Ratio): bigint => a.n * b.d - b.n * a.d;
export const isZero = ({ n }: Ratio): boolean => n === 0n;
export const sum = (all: readonly Ratio[]): Ratio => all.reduce(plus, ZERO);

/** The nearest whole number; a half goes away from nothing. */
export function rounded({ n, d }: Ratio): bigint {
  const whole = (2n * size(n) + d) / (2n * d);
  return n < 0n ? -whole : whole;
}
