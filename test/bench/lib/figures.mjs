import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../../tools/launcher/places.mjs';

/** p50, p95, p99 and greatest of a list of milliseconds, rounded to a tenth. */
export function spread(values) {
  const sorted = Float64Array.from(values).sort();
  const at = (share) =>
    Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN) * 10) / 10;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

const versionOf = (name) =>
  JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

/** What the figures were measured on. */
export const setting = (packages) => ({
  node: process.versions.node,
  system: `${os.type()} ${os.release()} ${os.arch()}`,
  processor: os.cpus()[0]?.model.trim() ?? 'unknown',
  cores: os.cpus().length,
  memoryGb: Math.round(os.totalmem() / 1024 ** 3),
  load: os.loadavg()[0],
  versions: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
});
