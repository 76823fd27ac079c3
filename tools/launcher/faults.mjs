import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { say } from './say.mjs';
import { test } from './test.mjs';

/** The long forms of test/faults, one after the other on a machine at rest; ends with one table of what they counted. */
export async function faults(args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'folkmoot-faults-'));
  const file = path.join(folder, 'figures.jsonl');
  Object.assign(process.env, { FAULTS: 'long', FAULT_FIGURES: file });
  try {
    const code = await test(['--runInBand', ...(args.length > 0 ? args : ['test/faults'])]);
    if (existsSync(file)) say(`\n${table(readFileSync(file, 'utf8'))}`);
    return code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function table(lines) {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(
      ({ trial, counted }) =>
        `| ${trial} | ${Object.entries(counted)
          .map(([name, value]) => `${name}: **${value}**`)
          .join(', ')} |`,
    );
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
  return [machine, '', '| Trial | Counted |', '|---|---|', ...rows].join('\n');
}
