import { spawn } from 'node:child_process';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import copy from 'pg-copy-streams';
import { cliFile, root } from '../../../tools/launcher/places.mjs';
import { machine, median, rounded } from '../lib/figures.mjs';
import { rowsOf, writeSection } from '../lib/figures-page.mjs';
import { cpuSeconds } from '../lib/process.mjs';
import { freshDatabase, migrated, openDatabases } from '../lib/server.mjs';

const SECONDS = 10;
const MEGABYTES = 300;

/** Files as published, and how many columns each has; the first has no heading. */
const FILES = {
  practices: { file: 'ods/epraccur_2023-02.csv', columns: 27, header: false },
  deprivation: { file: 'population/imd2025_lsoa21.csv', columns: 6, header: true },
  lookup: { file: 'geo/lsoa21_sicbl24_icb24.csv', columns: 8, header: true },
};

export const options = {
  data: { type: 'string', default: path.join(root, '../shared/data') },
  rounds: { type: 'string', default: '3' },
  only: { type: 'string', default: Object.keys(FILES).join() },
  write: { type: 'boolean', default: false },
};

/** Each file imported twice by the command that people use, whole process, beside a bare COPY of the same rows. */
export async function run(given) {
  const names = given.only.split(',');
  const absent = names.filter((name) => !existsSync(path.join(given.data, FILES[name].file)));
  if (absent.length > 0)
    throw new Error(`Not in ${given.data}: ${absent.join(', ')}. Say where with --data.`);
  const databases = await openDatabases();
  const results = [];
  try {
    for (let round = 1; round <= Number(given.rounds); round += 1)
      for (const name of names) results.push(await measure(databases, name, given.data));
  } finally {
    await databases.close();
  }
  return { ...given, names, results, setting: machine(), pinned: databases.pinned };
}

async function measure(databases, name, data) {
  const { columns, header } = FILES[name];
  const file = path.join(data, FILES[name].file);
  const { env, pool, close } = await freshDatabase(databases);
  try {
    await migrated(env);
    const first = await imported(file, env, databases.postmaster);
    const again = await imported(file, env, databases.postmaster);
    const copied = await bareCopy(pool, file, columns, header);
    const result = { name, rows: copied.rows, first, again, copy: copied.seconds };
    console.error(`${name}: ${JSON.stringify(result)}`);
    return result;
  } finally {
    await close();
  }
}

/** Seconds from the start of the process to its end, what of them it and the database were at work, and the most memory it has held. */
async function imported(file, env, postmaster) {
  const began = performance.now();
  const before = cpuSeconds(postmaster, { children: true });
  const child = spawn(process.execPath, [cliFile, 'register-import', file], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => child.once('close', resolve));
  let [peakMb, cpu] = [0, 0];
  let running = true;
  void ended.then(() => (running = false));
  while (running) {
    peakMb = Math.max(peakMb, highWaterMb(child.pid));
    cpu = Math.max(cpu, cpuSeconds(child.pid) ?? 0);
    await Promise.race([ended, sleep(25)]);
  }
  const seconds = (performance.now() - began) / 1000;
  if ((await ended) !== 0 || / [1-9]\d* rejected/.test(said.split('\n')[0])) throw new Error(said);
  const cpuPostgres = rounded(cpuSeconds(postmaster, { children: true }) - before);
  return { seconds: rounded(seconds, 2), cpu: rounded(cpu), cpuPostgres, peakMb: Math.round(peakMb) };
}

/** The kernel keeps the highest mark itself, so that no peak falls between two looks. */
function highWaterMb(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The same rows into one table without keys or checks: the least that any import has to do. */
async function bareCopy(pool, file, columns, header) {
  const list = Array.from({ length: columns }, (_, at) => `c${at} text`).join(', ');
  const client = await pool.connect();
  try {
    await client.query(`CREATE TABLE public.bare_copy (${list})`);
    const began = performance.now();
    await pipeline(
      createReadStream(file),
      client.query(copy.from(`COPY public.bare_copy FROM STDIN (FORMAT csv, HEADER ${header})`)),
    );
    const seconds = rounded((performance.now() - began) / 1000, 2);
    const { rows } = await client.query('SELECT count(*)::int AS rows FROM public.bare_copy');
    return { seconds, rows: rows[0].rows };
  } finally {
    client.release();
  }
}

/** Prints what was measured; with `--write` also into docs/figures.md. */
export function table({ names, results, setting, pinned, data, write }) {
  const of = (name) => results.filter((one) => one.name === name);
  const middle = (name, read) => rounded(median(of(name).map(read)), 2);
  const held = (name) =>
    middle(name, ({ first }) => first.seconds) < SECONDS &&
    middle(name, ({ first }) => first.peakMb) < MEGABYTES;
  const text = [
    `${setting.cores} × ${setting.processor}, ${setting.memoryGb} GB, Node ${process.versions.node}, embedded PostgreSQL with \`fsync\` on${pinned ? ', the database on one core and the import on the other' : ''}; load before it ${setting.load}. Medians of ${of(names[0]).length} rounds; the whole process, its start included. Target: less than ${SECONDS} s and ${MEGABYTES} MB.`,
    rowsOf(
      [
        'File',
        'rows',
        'first import s',
        'of which CPU: Node + PostgreSQL',
        'again, nothing new, s',
        'most memory MB',
        'bare COPY s',
        '',
      ],
      names.map((name) => [
        `\`${path.basename(FILES[name].file)}\`, ${Math.round(statSync(path.join(data, FILES[name].file)).size / 1024)} kB`,
        of(name)[0].rows,
        middle(name, ({ first }) => first.seconds),
        `${middle(name, ({ first }) => first.cpu)} + ${middle(name, ({ first }) => first.cpuPostgres)}`,
        middle(name, ({ again }) => again.seconds),
        middle(name, ({ first }) => first.peakMb),
        middle(name, ({ copy: seconds }) => seconds),
        held(name) ? 'held' : '**not held**',
      ]),
    ),
  ].join('\n\n');
  console.log(`\n${text}`);
  if (write) writeSection('register-import', text);
}
