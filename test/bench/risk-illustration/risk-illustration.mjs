import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildIfNeeded } from '../../../tools/launcher/build.mjs';
import { root } from '../../../tools/launcher/places.mjs';
import { machine, median, rounded } from '../lib/figures.mjs';
import { rowsOf, writeSection } from '../lib/figures-page.mjs';
import { requestsMeanwhile } from './requests-meanwhile.mjs';

const TARGETS = { ratio: 2.5, silence: 250, slower: 2 };
const folder = path.join(import.meta.dirname, '.results');

export const options = {
  quick: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  'without-server': { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
};

/** Our engine in a process as cold as after a start, beside the plain loop in C on the same case, by turns; then what a server answers meanwhile. */
export async function run(given) {
  await buildIfNeeded({ web: !existsSync(path.join(root, 'dist/web/server/index.js')) });
  const { inputOf, plainCase, SIZE } = await import('./case.mjs');
  mkdirSync(folder, { recursive: true });
  const [file, loop] = [path.join(folder, 'case.txt'), path.join(folder, 'plain-loop')];
  writeFileSync(file, plainCase(inputOf()));
  execFileSync('cc', ['-O2', '-ffp-contract=off', '-o', loop, path.join(import.meta.dirname, 'plain-loop.c'), '-lm']); // prettier-ignore
  const rounds = [];
  for (let round = 1; round <= Number(given.rounds ?? (given.quick ? 1 : 5)); round += 1) {
    const both = round % 2 ? [plain(loop, file), own()] : [own(), plain(loop, file)].reverse();
    const [c, ours] = both;
    const equal = c.figures.length === ours.figures.length && c.figures.every((one, at) => Object.is(one, ours.figures[at])); // prettier-ignore
    if (!equal) throw new Error('The two do not come to the same figures.');
    rounds.push({ c: c.cpu, ...ours, figures: ours.figures.length });
    console.error(`round ${round}: ${JSON.stringify(rounds.at(-1))}`);
  }
  const meanwhile = given['without-server'] ? null : await requestsMeanwhile(given.quick);
  return { ...given, rounds, meanwhile, size: SIZE, setting: machine(), compiler: version() };
}

const MOST = { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };

/** Without the sign of nothing, which printing and reading keeps on neither side alike. */
const unsigned = (figures) => figures.map((one) => one + 0);

function plain(loop, file) {
  const [cpu, ...figures] = execFileSync(loop, [file], MOST).trim().split('\n').map(Number);
  return { cpu, figures: unsigned(figures) };
}

function own() {
  const said = JSON.parse(
    execFileSync(process.execPath, [path.join(import.meta.dirname, 'illustrate-once.mjs')], MOST),
  );
  return { ...said, figures: unsigned(said.figures) };
}

const version = () => execFileSync('cc', ['--version'], MOST).split('\n')[0];

/** Prints what was measured; with `--write` also into docs/figures.md. */
export function table({ rounds, meanwhile, size, setting, compiler, write }) {
  const of = (read) => median(rounds.map(read));
  const ratio = of(({ cpu, c }) => cpu / c);
  const silence = meanwhile ? meanwhile.silence : of((one) => one.silence);
  const mark = (held) => (held ? 'held' : '**not held**');
  const targets = [
    ['processor’s time, beside the loop in C', `${TARGETS.ratio}×`, `${rounded(ratio, 2)}×`, mark(ratio <= TARGETS.ratio)], // prettier-ignore
    ['longest time without progress', `${TARGETS.silence} ms`, `${Math.round(silence)} ms`, mark(silence <= TARGETS.silence)], // prettier-ignore
    ...(meanwhile
      ? [
          [
            'p95 of other requests meanwhile, beside before',
            `${TARGETS.slower}×`,
            `${rounded(meanwhile.busy.p95 / meanwhile.idle.p95, 2)}×`,
            mark(meanwhile.busy.p95 <= TARGETS.slower * meanwhile.idle.p95),
          ],
        ]
      : []),
  ];
  const text = [
    `${setting.cores} × ${setting.processor}, Node ${process.versions.node}, ${compiler} with \`-O2\`; load before it ${setting.load}. ${size.partners} partners, ${size.schemes} schemes each with a rule of its own, ${size.months} months, ${size.trials} trials, 3 rules; lines of all four kinds. ${rounds.length} rounds by turns, each a new process, without warming up; medians. All ${rounds[0].figures} figures (bands of every month, means, how often a cap takes something) are the same in both to the last bit.`,
    rowsOf(['Target', 'at most', 'measured', ''], targets),
    rowsOf(
      ['', 'CPU s', 'clock s', 'most memory MB'],
      [
        ['plain loop in C', rounded(of(({ c }) => c), 2), '', ''], // prettier-ignore
        ['Folkmoot', rounded(of(({ cpu }) => cpu), 2), rounded(of(({ seconds }) => seconds), 2), of(({ memoryMb }) => memoryMb)], // prettier-ignore
      ],
    ),
    ...(meanwhile
      ? [
          `A signed-in page’s question, ${meanwhile.idle.count} before and ${meanwhile.busy.count} while illustrations were drawn one after the other (${meanwhile.drawn} of them): p50 / p95 ${meanwhile.idle.p50} / ${meanwhile.idle.p95} ms and ${meanwhile.busy.p50} / ${meanwhile.busy.p95} ms.`,
        ]
      : ['What a server answers meanwhile was not timed in this run.']),
  ].join('\n\n');
  console.log(`\n${text}`);
  if (write) writeSection('risk-illustration', text);
}
