import os from 'node:os';

/** To a tenth, or to as many places as asked. */
export const rounded = (value, places = 1) => Math.round(value * 10 ** places) / 10 ** places;

/** p50, p95, p99 and greatest of a list of milliseconds, rounded to a tenth. */
export function spread(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (share) =>
    rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** What the figures were measured on. */
export const machine = () => ({
  system: `${os.type()} ${os.release()} ${os.arch()}`,
  processor: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 1024 ** 3),
  load: rounded(os.loadavg()[0]),
});
