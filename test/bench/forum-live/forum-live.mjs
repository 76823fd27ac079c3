import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { roomForNew, root, serverArguments } from '../../../tools/launcher/places.mjs';
import { machine, median, rounded } from '../lib/figures.mjs';
import { writeBetween } from '../lib/page.mjs';
import { freePort, freshDatabase, migrated, openDatabases, startProcess } from '../lib/server.mjs';
import { populate, someone } from '../forum/population.mjs';
import { statementCounter } from '../forum/statement-counter.mjs';
import { ask } from '../forum-read/load.mjs';
import { broadcast, measure, WARM_UP } from './measure.mjs';
import { cardIn, Reader } from './reader.mjs';

export const options = {
  quick: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  readers: { type: 'string' },
  posts: { type: 'string' },
  write: { type: 'boolean', default: false },
};

/** Everybody who looks at a forum sees a new post; beside a bare broadcast of the same bytes to as many of the same sockets. */
export async function run(given) {
  const readers = Number(given.readers ?? (given.quick ? 100 : 1_000));
  const posts = Number(given.posts ?? (given.quick ? 10 : 40));
  const rounds = Number(given.rounds ?? (given.quick ? 1 : 5));
  const plan = {
    forums: 1,
    people: readers,
    threads: 20,
    long: 0,
    longPosts: 0,
    posts: 20,
    signedIn: readers,
  };
  const databases = await openDatabases();
  const database = await freshDatabase(databases);
  try {
    await migrated(database.env);
    await populate(database.pool, plan);
    await database.pool.query('CREATE TABLE bench_card (card jsonb NOT NULL)');
    const statements = [await counted(database.env, plan, 1), await counted(database.env, plan, readers)];
    const results = [];
    const card = { now: null };
    for (let round = 1; round <= rounds; round += 1) {
      const result = {};
      // The bare server repeats what Folkmoot sent: it needs one card first.
      const systems = ['folkmoot', 'bare', 'stored'];
      const order = round % 2 || !card.now ? systems : [...systems].reverse();
      for (const one of order)
        result[one] = await SYSTEMS[one](database.env, plan, { readers, posts, round, card });
      results.push(result);
      console.error(`round ${round}: ${JSON.stringify(result)}`);
    }
    return {
      ...given,
      results,
      statements,
      setting: { machine: machine(), pinned: databases.pinned, readers, posts, rounds },
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

const asked = async (origin, cookie, name, variables) => {
  const question = {
    path: '/graphql',
    headers: { cookie },
    body: JSON.stringify({ query: textOf(name), variables }),
  };
  return JSON.parse(await ask(undefined, origin, question)).data;
};

async function opened(env, plan) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await startProcess(process.execPath, serverArguments, {
    env: { ...env, PORT: String(port) },
    healthy: `${origin}/health/ready`,
  });
  const { cookie, place, stream } = someone(1, plan);
  const { forum } = await asked(origin, cookie, 'ForumThreads', { place });
  const threadId = forum.threads[0].thread.id;
  // Each of them posts a few times, as people may.
  const post = (n) =>
    asked(origin, someone(1 + (n % plan.people), plan).cookie, 'AddForumPost', {
      input: {
        requestId: randomUUID(),
        threadId,
        text: `Post ${n}: could we try it for a month and count who comes?`,
      },
    }).then(({ addForumPost }) => {
      if (addForumPost.__typename !== 'ForumPost') throw new Error(JSON.stringify(addForumPost));
    });
  const watching = async (count) => {
    const all = Array.from({ length: count }, (_, n) => new Reader(origin, someone(n + 1, plan).cookie));
    for (const reader of all) await reader.watch(stream, forum.since);
    return all;
  };
  return { pid: server.pid, post, watching, close: () => server.kill() };
}

const SYSTEMS = {
  async folkmoot(env, plan, { readers, posts, round, card }) {
    const server = await opened(env, plan);
    const all = await server.watching(readers);
    const result = await measure(
      all,
      posts,
      (n) => server.post(round * 1_000 + n),
      (data) => (card.now ??= cardIn(data)),
      server.pid,
    );
    for (const one of all) one.close();
    await server.close();
    return result;
  },

  bare: (_, plan, shape) => broadcast({}, cookieOf(plan), shape),

  /** The bare broadcast with the least that keeps anything: one row, committed before it goes out. */
  stored: (env, plan, shape) => broadcast({ DATABASE_URL: env.DATABASE_OWNER_URL }, cookieOf(plan), shape),
};

const cookieOf = (plan) => (n) => someone(n, plan).cookie;

/** Statements of one post with so many readers, the server's own now and then left out. */
async function counted(env, plan, readers) {
  const counter = await statementCounter(env.DATABASE_URL);
  const server = await opened({ ...env, DATABASE_URL: counter.url }, plan);
  const all = await server.watching(readers);
  const counts = [];
  for (let n = 1; n <= 8; n += 1) {
    const before = counter.statements;
    await server.post(900_000 + readers * 10 + n);
    await sleep(400);
    counts.push(counter.statements - before);
  }
  for (const one of all) one.close();
  await server.close();
  counter.close();
  return { readers, least: Math.min(...counts) };
}

/** Prints what was measured; with `--write` also into docs/figures.md. */
export function table({ quick, write, results, statements, setting }) {
  const of = (one, way, what = 'seenMs') => rounded(median(results.map((round) => round[one][what][way])), 1);
  const ratios = results.map((round) => round.folkmoot.seenMs.p95 / round.bare.seenMs.p95);
  const ratio = rounded(median(ratios), 2);
  const beside = rounded(median(results.map((round) => round.stored.seenMs.p95 / round.bare.seenMs.p95)), 2);
  const { machine: m } = setting;
  const text = [
    `${m.cores} × ${m.processor}, ${m.memoryGb} GB, load before it ${m.load}; Node ${process.versions.node}, both servers with \`${roomForNew}\`. ${setting.pinned ? 'Server and PostgreSQL (with \`fsync\`) on one core, the readers on the other' : 'Not pinned to cores'}. ${setting.readers.toLocaleString('en-GB')} readers, ${setting.posts} posts a round after ${WARM_UP} to warm up, ${setting.rounds} rounds in alternating order, medians; milliseconds from the sending of a post until a reader has it. Target: p95 at most 1.3×.`,
    `| | seen p50 | seen p95 | p95 beside it | seen after the poster was answered p50 / p95 |\n| --- | --- | --- | --- | --- |\n| Folkmoot: committed, journalled, read as its audience | ${of('folkmoot', 'p50')} | **${of('folkmoot', 'p95')}** | **${ratio}×** [${rounded(Math.min(...ratios), 2)}–${rounded(Math.max(...ratios), 2)}] ${ratio <= 1.3 ? 'held' : '**not held**'} | ${of('folkmoot', 'p50', 'afterMs')} / ${of('folkmoot', 'p95', 'afterMs')} |\n| bare socket.io broadcast of the same bytes, nothing stored | ${of('bare', 'p50')} | **${of('bare', 'p95')}** | 1× | ${of('bare', 'p50', 'afterMs')} / ${of('bare', 'p95', 'afterMs')} |\n| the same, stored first: one row, committed | ${of('stored', 'p50')} | **${of('stored', 'p95')}** | ${beside}× | ${of('stored', 'p50', 'afterMs')} / ${of('stored', 'p95', 'afterMs')} |`,
    `Statements for one post in all, from its check to its card: ${statements.map(({ readers, least }) => `${least} with ${readers.toLocaleString('en-GB')} ${readers === 1 ? 'reader' : 'readers'}`).join(', ')}.`,
  ].join('\n\n');
  console.log(`\n${text}`);
  if (write && !quick) writeBetween('forum-live', text);
}
