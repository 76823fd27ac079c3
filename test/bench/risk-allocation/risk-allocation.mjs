import { allocate } from '../../../dist/libs/risk-sharing/domain/allocate.js';
import { machine, median, rounded } from '../lib/figures.mjs';
import { rowsOf, writeSection } from '../lib/figures-page.mjs';
import { inputOf, SIZE } from '../risk-illustration/case.mjs';

const PLACES = 175;
const SECONDS = 2;

export const options = {
  rounds: { type: 'string', default: '5' },
  write: { type: 'boolean', default: false },
};

/** One month of a country: every scheme of every place shared anew by the exact engine, with all its steps, on one core. */
export function run(given) {
  const { arrangements, costs } = inputOf();
  const results = [];
  for (let round = 1; round <= Number(given.rounds); round += 1) {
    const before = process.cpuUsage();
    const began = performance.now();
    let [allocations, checked] = [0, true];
    for (let place = 0; place < PLACES; place += 1)
      for (const [at, { budgetToDate }] of costs.entries()) {
        const { terms } = arrangements[(place + at) % arrangements.length].sharings[at];
        // From 4% under to 6% over, to the penny.
        const variance =
          (BigInt(budgetToDate.at(-1)) * BigInt(((place * 37 + at * 11) % 101) - 40)) / 1_000n +
          BigInt(place);
        const made = allocate(terms, variance);
        const sum = made.shares.reduce(
          (all, one) => all + one,
          made.reserveDraw + made.carryForward + made.unallocated,
        );
        checked &&= sum === variance;
        allocations += 1;
      }
    if (!checked) throw new Error('An allocation does not add up.');
    const { user, system } = process.cpuUsage(before);
    results.push({ allocations, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6 });
    console.error(`round ${round}: ${JSON.stringify(results.at(-1))}`);
  }
  return Promise.resolve({ ...given, results, setting: machine() });
}

/** Prints what was measured; with `--write` also into docs/figures.md. */
export function table({ results, setting, write }) {
  const [first] = results;
  const of = (read) => rounded(median(results.map(read)), 2);
  const held =
    Math.max(
      first.cpu,
      of(({ seconds }) => seconds),
    ) < SECONDS;
  const text = [
    `${setting.cores} × ${setting.processor}, Node ${process.versions.node}; load before it ${setting.load}. ${first.allocations} allocations (${PLACES} places × ${SIZE.schemes} schemes, ${SIZE.partners} partners, rules by contribution, by tranches with a reserve and caps, and by a host’s first loss) in big integers with every step, each checked to add up; ${results.length} rounds in one process. Target: less than ${SECONDS} s.`,
    rowsOf(
      ['', 's', 'of which CPU s', ''],
      [
        [
          'first round, cold',
          rounded(first.seconds, 2),
          rounded(first.cpu, 2),
          held ? 'held' : '**not held**',
        ],
        ['median round', of(({ seconds }) => seconds), of(({ cpu }) => cpu), ''],
      ],
    ),
  ].join('\n\n');
  console.log(`\n${text}`);
  if (write) writeSection('risk-allocation', text);
}
