import { normalOf } from './normal.js';

/** Values at rising normal deviates: what lies between two is a straight line, beyond the ends it is the end. */
export interface QuantileTable {
  readonly deviates: Float64Array;
  readonly values: Float64Array;
}

/** The value at a normal deviate. */
export function valueAt({ deviates, values }: QuantileTable, deviate: number): number {
  const last = deviates.length - 1;
  if (deviate <= deviates[0]!) return values[0]!;
  if (deviate >= deviates[last]!) return values[last]!;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (deviates[middle]! <= deviate) low = middle;
    else high = middle;
  }
  const [from, to] = [deviates[low]!, deviates[high]!];
  return values[low]! + ((deviate - from) / (to - from)) * (values[high]! - values[low]!);
}

const KNOTS = 4_096;

/**
 * Beta(a, b) by the normal deviate of its probability. Made forwards, from values to probabilities, so that nothing is inverted
 * but the normal (AS 241), and each draw still takes one uniform. At most 1e-6 of the range from the exact quantile.
 */
export function betaTable(a: number, b: number): QuantileTable {
  const deviates: number[] = [];
  const values: number[] = [];
  for (let knot = 1; knot < KNOTS; knot++) {
    const value = (1 - Math.cos((Math.PI * knot) / KNOTS)) / 2;
    const probability = incompleteBeta(value, a, b);
    if (probability <= 0 || probability >= 1) continue;
    const deviate = normalOf(probability);
    if (deviates.length > 0 && deviate <= deviates[deviates.length - 1]!) continue;
    deviates.push(deviate);
    values.push(value);
  }
  return { deviates: Float64Array.from(deviates), values: Float64Array.from(values) };
}

/** The regularised incomplete beta function, by its continued fraction (NIST DLMF 8.17.22, evaluated by Lentz's method). */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logGamma(a) - logGamma(b) + logGamma(a + b));
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return (front * fraction) / a;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** ln Γ for arguments from 1 (Lanczos 1964, g = 7, nine terms; about 15 digits). */
export function logGamma(argument: number): number {
  const x = argument - 1;
  let series = 0.99999999999980993;
  for (const [at, term] of LANCZOS.entries()) series += term / (x + at + 1);
  const t = x + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The deviates from which on a Poisson count is more than 0, 1, 2 … */
export function poissonSteps(mean: number): Float64Array {
  const steps: number[] = [];
  let term = Math.exp(-mean);
  let below = term;
  for (let count = 0; below < 1 - 1e-15 && count < 10_000; count++) {
    steps.push(normalOf(below));
    term *= mean / (count + 1);
    below += term;
    if (count > mean && term < 1e-18) break;
  }
  return Float64Array.from(steps);
}

/** How many steps lie below a deviate: the count. */
export function countAt(steps: Float64Array, deviate: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (steps[middle]! <= deviate) low = middle + 1;
    else high = middle;
  }
  return low;
}
