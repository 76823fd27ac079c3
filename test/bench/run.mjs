/**
 * Measurements, on the server as it is built and a database of their own that waits for the disk at each commit.
 *
 *   npm run bench -- plan-editing [--quick] [--only editing,joining,memory,kills] [--systems folkmoot,hocuspocus,at-once]
 *                                 [--rounds N] [--seconds N] [--write] [--report]
 *   npm run bench -- forum-read [--quick] [--rounds N] [--seconds N] [--connections N] [--write]
 *   npm run bench -- forum-live [--quick] [--rounds N] [--readers N] [--posts N] [--write]
 *   npm run bench -- board-read [--quick] [--rounds N] [--seconds N] [--connections N] [--profile FOLDER] [--write]
 *   npm run bench -- live-board [--quick] [--rounds N] [--readers N] [--changes N] [--profile FOLDER] [--write]
 *   npm run bench -- register-import [--rounds N] [--only practices,deprivation,lookup] [--data FOLDER] [--write]
 *   npm run bench -- risk-illustration [--quick] [--rounds N] [--write]
 *   npm run bench -- risk-allocation [--rounds N] [--write]
 *
 * `--quick` is for trying; `--write` puts the figures into docs/figures.md; `--report` measures nothing and tells what is there.
 * Raw results stay beside each scenario in `.results/`. The machine decides the figures: compare only what ran side by side.
 */
import { parseArgs } from 'node:util';

const scenarios = {
  'plan-editing': './plan-editing/plan-editing.mjs',
  'register-import': './register-import/register-import.mjs',
  'forum-read': './forum-read/forum-read.mjs',
  'forum-live': './forum-live/forum-live.mjs',
  'board-read': './board-read/board-read.mjs',
  'live-board': './live-board/live-board.mjs',
  'risk-illustration': './risk-illustration/risk-illustration.mjs',
  'risk-allocation': './risk-allocation/risk-allocation.mjs',
};
const [name, ...rest] = process.argv.slice(2);
if (!Object.hasOwn(scenarios, name ?? '')) {
  console.error(
    `Say which: ${Object.keys(scenarios).join(', ')}. For example: npm run bench -- plan-editing --quick`,
  );
  process.exit(1);
}
const scenario = await import(scenarios[name]);
const { values } = parseArgs({ args: rest, options: scenario.options });
scenario.table(await scenario.run(values));
process.exit(0);
