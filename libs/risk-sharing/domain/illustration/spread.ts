/** What trials came to. Pence; percentiles by linear interpolation between the two nearest of the sorted trials. */
export interface Spread {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p80: number;
  readonly p95: number;
  /** The mean of the worst 5%: the greatest, as a positive share is extra to pay. */
  readonly worst: number;
  /** The Monte Carlo standard error of the mean. */
  readonly error: number;
}

/** The bands of one month: eight in ten trials lie within the outer, half of them within the inner. */
export interface Bands {
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

/** @param sorted rising */
export function percentile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const value = sorted[below]!;
  return value + (at - below) * ((sorted[below + 1] ?? value) - value);
}

/** @param sorted rising */
export function spreadOf(sorted: Float64Array): Spread {
  const count = sorted.length;
  const mean = sumFrom(sorted, 0) / count;
  const worst = Math.max(1, Math.round(count * 0.05));
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  return {
    mean,
    p10: percentile(sorted, 0.1),
    p50: percentile(sorted, 0.5),
    p80: percentile(sorted, 0.8),
    p95: percentile(sorted, 0.95),
    worst: sumFrom(sorted, count - worst) / worst,
    error: Math.sqrt(squares / Math.max(1, count - 1) / count),
  };
}

/** @param sorted rising */
export const bandsOf = (sorted: Float64Array): Bands => ({
  p10: percentile(sorted, 0.1),
  p25: percentile(sorted, 0.25),
  p50: percentile(sorted, 0.5),
  p75: percentile(sorted, 0.75),
  p90: percentile(sorted, 0.9),
});

/** The Monte Carlo standard error of a share of the trials: half a point at most with 10,000. */
export const errorOfShare = (share: number, trials: number): number =>
  Math.sqrt((share * (1 - share)) / trials);

function sumFrom(values: Float64Array, from: number): number {
  let sum = 0;
  for (let at = from; at < values.length; at++) sum += values[at]!;
  return sum;
}
