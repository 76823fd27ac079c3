import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '.results');

/** A new file of raw results: one line of JSON for each measure of each system in each round, after a first line with the setting. */
export function begin(setting) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${setting.began.replace(/[:.]/g, '-')}.jsonl`);
  const write = (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
  write({ setting });
  return { file, add: (measure, system, round, result) => write({ measure, system, round, result }) };
}

export function read(file) {
  const lines = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)); // prettier-ignore
  return { setting: lines[0].setting, results: lines.slice(1) };
}

/** The newest file that has this measure, quick tries left out. */
export function newestWith(measure) {
  const names = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
  return names
    .map((name) => read(path.join(folder, name)))
    .find(({ setting, results }) => !setting.plan.quick && results.some((one) => one.measure === measure));
}
