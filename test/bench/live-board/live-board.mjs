import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { roomForNew, root, serverArguments } from '../../../tools/launcher/places.mjs';
import { machine, median, rounded } from '../lib/figures.mjs';
import { writeBetween } from '../lib/page.mjs';
import { freePort, freshDatabase, migrated, openDatabases, startProcess } from '../lib/server.mjs';
import { member, populate } from '../board/population.mjs';
import { broadcast, measure } from '../forum-live/measure.mjs';
import { cardIn, Reader } from '../forum-live/reader.mjs';
import { statementCounter } from '../forum/statement-counter.mjs';
import { ask } from '../forum-read/load.mjs';

export const options = {
  quick: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  readers: { type: 'string' },
  changes: { type: 'string' },
  profile: { type: 'string' },
  write: { type: 'boolean', default: false },
};

/** How one commitment is read, for a card or to answer who changed it. */
const CARD = /FROM commitments\.commitment c[^]*WHERE c\.id = \$3 AND c\.audience = ANY/;

/** Everybody who watches a board sees one commitment slip; beside a bare broadcast of the same bytes to as many of the same sockets. */
export async function run(given) {
  const readers = Number(given.readers ?? (given.quick ? 100 : 1_000));
  const changes = Number(given.changes ?? (given.quick ? 10 : 40));
  const rounds = Number(given.rounds ?? (given.quick ? 1 : 5));
  const plan = {
    places: 1,
    large: 1,
    largest: 2_000,
    commitments: 2_000,
    updates: 8_000,
    people: readers,
    priorities: 8,
  };
  const databases = await openDatabases();
  const database = await freshDatabase(databases);
  const cookieOf = (n) => member(n, plan).cookie;
  try {
    await migrated(database.env);
    await populate(database.pool, plan);
    await database.pool.query('CREATE TABLE bench_card (card jsonb NOT NULL)');
    const statements = [await counted(database, plan, 1), await counted(database, plan, readers)];
    const card = { now: null };
    const shape = { readers, posts: changes, card };
    const systems = {
      folkmoot: () => changed(database, plan, { readers, changes, card, profile: given.profile }),
      bare: () => broadcast({}, cookieOf, shape),
      // The bare broadcast with the least that keeps anything: one row, committed before it goes out.
      stored: () => broadcast({ DATABASE_URL: database.env.DATABASE_OWNER_URL }, cookieOf, shape),
    };
    const results = [];
    for (let round = 1; round <= rounds; round += 1) {
      const result = {};
      const names = Object.keys(systems);
      // The bare server repeats what Folkmoot sent: it needs one card first.
      for (const name of round % 2 ? names : names.toReversed()) result[name] = await systems[name]();
      results.push(result);
      console.error(`round ${round}: ${JSON.stringify(result)}`);
    }
    return {
      ...given,
      results,
      statements,
      setting: {
        machine: machine(),
        pinned: databases.pinned,
        readers,
        changes,
        rounds,
        bytes: JSON.stringify(card.now).length,
      },
    };
  } finally {
    await database.close();
    await databases.close();
  }
}

const operations = Object.values(
  JSON.parse(readFileSync(path.join(root, 'apps/web/operations.json'), 'utf8')),
);
const textOf = (name) => operations.find((text) => new RegExp(`(?:query|mutation) ${name}\\b`).test(text));

async function opened({ env, pool }, plan, { url, profile } = {}) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [];
  const server = await startProcess(process.execPath, [...flags, ...serverArguments], {
    env: { ...env, ...(url && { DATABASE_URL: url }), PORT: String(port) },
    healthy: `${origin}/health/ready`,
  });
  const asked = async (cookie, name, variables) => {
    const body = JSON.stringify({ query: textOf(name), variables });
    return JSON.parse(await ask(undefined, origin, { path: '/graphql', headers: { cookie }, body })).data;
  };
  const { place, stream } = member(1, plan);
  // The first that is public and open, by its owner, who is also a member.
  const { rows } = await pool.query(
    `SELECT c.id, c.number, (SELECT n FROM generate_series(1, ${plan.people}) n WHERE md5('person' || n)::uuid = c.person_id) AS person
       FROM commitments.commitment c WHERE c.audience = 'public' AND c.status <> 'done' AND c.due_date > current_date ORDER BY c.number LIMIT 1`,
  );
  const [{ id, person }] = rows;
  let { version } = (await pool.query('SELECT version FROM commitments.commitment WHERE id = $1', [id]))
    .rows[0];
  const change = async (n) => {
    const { reportProgress } = await asked(member(person, plan).cookie, 'ReportProgress', {
      input: {
        requestId: randomUUID(),
        id,
        version,
        status: n % 2 ? 'slipping' : 'on-track',
        text: `Report ${n}: two nurses left and the agency sends nobody before March.`,
        reason: n % 2 ? 'people' : '',
        link: '',
      },
    });
    if (reportProgress.__typename !== 'Commitment') throw new Error(JSON.stringify(reportProgress));
    version += 1;
  };
  const watching = async (count) => {
    const { commitmentBoard } = await asked(member(1, plan).cookie, 'CommitmentBoard', {
      place,
      by: 'priority',
      sort: 'due',
      mine: false,
      changed: false,
      escalated: false,
      page: 1,
    });
    const all = Array.from({ length: count }, (_, n) => new Reader(origin, member(n + 1, plan).cookie));
    for (const one of all) await one.watch(stream, commitmentBoard.since);
    return all;
  };
  return { pid: server.pid, change, watching, close: () => (profile ? server.stop() : server.kill()) };
}

async function changed(database, plan, { readers, changes, card, profile }) {
  const server = await opened(database, plan, { profile });
  const all = await server.watching(readers);
  const see = (data) => (card.now ??= cardIn(data));
  const result = await measure(all, changes, server.change, see, server.pid);
  for (const one of all) one.close();
  await server.close();
  return result;
}

/** Statements of one change with so many readers, and how often the commitment is read: its owner's answer is one of them. The server's own now and then are left out. */
async function counted(database, plan, readers) {
  const counter = await statementCounter(database.env.DATABASE_URL, CARD);
  const server = await opened(database, plan, { url: counter.url });
  const all = await server.watching(readers);
  const counts = [];
  const reads = [];
  for (let n = 1; n <= 8; n += 1) {
    const [before, cards] = [counter.statements, counter.matching];
    await server.change(n);
    await sleep(400);
    counts.push(counter.statements - before);
    reads.push(counter.matching - cards);
  }
  for (const one of all) one.close();
  await server.close();
  counter.close();
  return { readers, least: Math.min(...counts), cards: Math.min(...reads) };
}

/** Prints what was measured; with `--write` also into docs/figures.md. */
export function table({ quick, write, results, statements, setting }) {
  const of = (one, way, what = 'seenMs') => rounded(median(results.map((round) => round[one][what][way])), 1);
  const cpu = (one) => rounded(median(results.map((round) => round[one].cpuMs)), 1);
  const beside = (one) => results.map((round) => round[one].seenMs.p95 / round.bare.seenMs.p95);
  const ratio = rounded(median(beside('folkmoot')), 2);
  const range = `[${rounded(Math.min(...beside('folkmoot')), 2)}–${rounded(Math.max(...beside('folkmoot')), 2)}]`;
  const row = (what, name, held) =>
    `| ${what} | ${of(name, 'p50')} | **${of(name, 'p95')}** | ${held} | ${of(name, 'p50', 'afterMs')} / ${of(name, 'p95', 'afterMs')} | ${cpu(name)} |`;
  const { machine: m } = setting;
  const text = [
    `${m.cores} × ${m.processor}, ${m.memoryGb} GB, load before it ${m.load}; Node ${process.versions.node}, both servers with \`${roomForNew}\`. ${setting.pinned ? 'Server and PostgreSQL (with `fsync`) on one core, the readers on the other' : 'Not pinned to cores'}. ${setting.readers.toLocaleString('en-GB')} people watch one board of 2,000 commitments, ${setting.changes} changes a round, ${setting.rounds} rounds in alternating order, medians; a card of ${setting.bytes} bytes; milliseconds from the sending of the owner’s report until a reader has the new card. Target: p95 at most 1.3×.`,
    `| | seen p50 | seen p95 | p95 beside it | seen after its owner was answered p50 / p95 | server CPU ms a change |\n| --- | --- | --- | --- | --- | --- |\n${[
      row(
        'Folkmoot: checked, committed, journalled, read as its audience',
        'folkmoot',
        `**${ratio}×** ${range} ${ratio <= 1.3 ? 'held' : '**not held**'}`,
      ),
      row('bare socket.io broadcast of the same bytes, nothing stored', 'bare', '1×'),
      row('the same, stored first: one row, committed', 'stored', `${rounded(median(beside('stored')), 2)}×`),
    ].join('\n')}`,
    `For one change: ${statements.map(({ readers, least, cards }) => `${least} statements in all, and the commitment read once for its owner’s answer and ${cards === 2 ? 'once' : `${cards - 1} times`} for all readers, with ${readers.toLocaleString('en-GB')} ${readers === 1 ? 'reader' : 'readers'}`).join(', ')}.`,
  ].join('\n\n');
  console.log(`\n${text}`);
  if (write && !quick) writeBetween('live-board', text);
}
