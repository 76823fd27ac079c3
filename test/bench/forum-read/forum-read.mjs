import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, serverArguments } from '../../../tools/launcher/places.mjs';
import { machine, median, rounded } from '../lib/figures.mjs';
import { freePort, freshDatabase, migrated, openDatabases, startProcess } from '../lib/server.mjs';
import { writeBetween } from '../lib/page.mjs';
import { FULL, populate, QUICK, someone } from '../forum/population.mjs';
import { statementCounter } from '../forum/statement-counter.mjs';
import { ask, load } from './load.mjs';

export const options = {
  quick: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  connections: { type: 'string', default: '10' },
  write: { type: 'boolean', default: false },
};

const POOL = 10;
const QUESTIONS = {
  list: { what: 'list of threads with unread counts', operation: 'ForumThreads' },
  thread: { what: 'page of a thread of 500 posts', operation: 'ForumThreadPage' },
};

/** The pages of a forum through GraphQL over HTTP, beside the very same statements over a plain HTTP server; both on one database. */
export async function run(given) {
  const plan = given.quick ? QUICK : FULL;
  const seconds = Number(given.seconds ?? (given.quick ? 3 : 12));
  const rounds = Number(given.rounds ?? (given.quick ? 1 : 5));
  const databases = await openDatabases();
  const database = await freshDatabase(databases);
  try {
    await migrated(database.env);
    const size = await populate(database.pool, plan);
    const servers = await bothServers(database.env, plan);
    try {
      const results = { list: [], thread: [] };
      const shape = { connections: Number(given.connections), seconds, warm: 2 };
      for (let round = 1; round <= rounds; round += 1)
        for (const name of Object.keys(QUESTIONS)) {
          const order = round % 2 ? ['folkmoot', 'bare'] : ['bare', 'folkmoot'];
          const result = {};
          for (const one of order)
            result[one] = await load(servers[one].origin, {
              ...shape,
              question: servers[one].question[name],
            });
          results[name].push(result);
          console.error(`${name}, round ${round}: ${JSON.stringify(result)}`);
        }
      const statements = await counted(database.env, plan);
      return {
        ...given,
        results,
        statements,
        size,
        setting: { machine: machine(), pinned: databases.pinned, rounds, ...shape },
      };
    } finally {
      await servers.close();
    }
  } finally {
    await database.close();
    await databases.close();
  }
}

const operations = Object.values(
  JSON.parse(readFileSync(path.join(root, 'apps/web/operations.json'), 'utf8')),
);
const textOf = (name) => operations.find((text) => new RegExp(`(?:query|mutation) ${name}\\b`).test(text));

/** The nth question: another reader, another forum, another page. */
const asFolkmoot = (name, plan) => {
  const query = textOf(QUESTIONS[name].operation);
  const bodies = Array.from({ length: plan.signedIn }, (_, n) => {
    const { cookie, place } = someone(n + 1, plan);
    const variables = name === 'list' ? { place } : { place, number: 1 + (n % 2), page: 1 + (n % 10) };
    return { path: '/graphql', headers: { cookie }, body: JSON.stringify({ query, variables }) };
  });
  return (n) => bodies[n % bodies.length];
};

async function bothServers(env, plan) {
  const [port, barePort] = [await freePort(), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const folkmoot = await startProcess(process.execPath, serverArguments, {
    env: { ...env, PORT: String(port), DATABASE_POOL: String(POOL) },
    healthy: `${origin}/health/ready`,
  });
  const bareOrigin = `http://127.0.0.1:${barePort}`;
  const bare = await startProcess(process.execPath, [path.join(import.meta.dirname, 'bare-server.mjs')], {
    env: { ...env, PORT: String(barePort), POOL: String(POOL) },
    healthy: `${bareOrigin}/health/ready`,
  });
  const given = new Promise((resolve) => bare.child.once('message', resolve));
  bare.child.send(await bareQuestions(plan));
  await given;
  const from = (name) => (n) => ({ path: `/${(name === 'list' ? 0 : plan.signedIn) + (n % plan.signedIn)}` });
  return {
    folkmoot: { origin, question: { list: asFolkmoot('list', plan), thread: asFolkmoot('thread', plan) } },
    bare: { origin: bareOrigin, question: { list: from('list'), thread: from('thread') } },
    close: async () => {
      await folkmoot.kill();
      await bare.kill();
    },
  };
}

/** The statements as Folkmoot itself asks them, taken from its own reads, with the same values. */
async function bareQuestions(plan) {
  const reads = (file) => import(pathToFileURL(path.join(root, 'dist/libs/forum/reads', file)).href);
  const { threadList } = await reads('thread-list.js');
  const { threadPage } = await reads('thread-page.js');
  const taken = [];
  const queries = { rows: async (text, values) => (taken.push({ text, values }), []) };
  const readers = Array.from({ length: plan.signedIn }, (_, n) => someone(n + 1, plan));
  const scope = ({ audiences, personId }) => ({ audiences, person: { personId } });
  for (const one of readers)
    await threadList(queries, scope(one), { place: one.place, topic: null, before: null });
  for (const [n, one] of readers.entries())
    await threadPage(queries, scope(one), one.place, 1 + (n % 2), 1 + (n % 10));
  return taken.map(({ text, values }, n) => ({ name: n < plan.signedIn ? 'list' : 'thread', text, values }));
}

/** How many statements one request asks, few rows or many. */
async function counted(env, plan) {
  const counter = await statementCounter(env.DATABASE_URL);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await startProcess(process.execPath, serverArguments, {
    env: { ...env, DATABASE_URL: counter.url, PORT: String(port) },
    healthy: `${origin}/health/ready`,
  });
  try {
    const { cookie, place } = someone(1, plan);
    const asked = async (operation, variables) => {
      const question = {
        path: '/graphql',
        headers: { cookie },
        body: JSON.stringify({ query: textOf(operation), variables }),
      };
      await ask(undefined, origin, question);
      // The server asks by itself now and then: the least of several is the request's own.
      const counts = [];
      for (let n = 0; n < 8; n += 1) {
        const before = counter.statements;
        await ask(undefined, origin, question);
        counts.push(counter.statements - before);
      }
      return Math.min(...counts);
    };
    return {
      'list of 50': await asked('ForumThreads', { place }),
      'list of few': await asked('ForumThreads', { place, before: plan.threads - 3 }),
      'page of 50': await asked('ForumThreadPage', { place, number: 1, page: 1 }),
      'page of 42': await asked('ForumThreadPage', { place, number: 5, page: 1 }),
    };
  } finally {
    await server.kill();
    counter.close();
  }
}

/** Prints what was measured; with `--write` also into docs/figures.md. */
export function table({ quick, write, results, statements, size, setting }) {
  const of = (name, one, way) => rounded(median(results[name].map((round) => round[one][way])), 1);
  const range = (name, way) => {
    const ratios = results[name].map((round) => round.folkmoot[way] / round.bare[way]);
    return [rounded(median(ratios), 2), rounded(Math.min(...ratios), 2), rounded(Math.max(...ratios), 2)];
  };
  const rows = Object.entries(QUESTIONS).map(([name, { what }]) => {
    const [ratio, least, most] = range(name, 'p95');
    return `| ${what} | ${of(name, 'folkmoot', 'p50')} / **${of(name, 'folkmoot', 'p95')}** | ${of(name, 'bare', 'p50')} / **${of(name, 'bare', 'p95')}** | **${ratio}×** [${least}–${most}] ${ratio <= 2 ? 'held' : '**not held**'} | ${of(name, 'folkmoot', 'perSecond')} / ${of(name, 'bare', 'perSecond')} | ${of(name, 'folkmoot', 'kb')} / ${of(name, 'bare', 'kb')} |`;
  });
  const { machine: m } = setting;
  const text = [
    `${m.cores} × ${m.processor}, ${m.memoryGb} GB. ${setting.pinned ? 'Both servers and PostgreSQL on one core, the load on the other' : 'Not pinned to cores'}. ${size.posts.toLocaleString('en-GB')} posts in ${size.threads.toLocaleString('en-GB')} threads; ${setting.connections} connections for ${setting.seconds} s, ${setting.rounds} rounds in alternating order, medians. Target: p95 at most 2×.`,
    `| | Folkmoot p50 / p95 ms | bare SQL over HTTP p50 / p95 ms | p95 beside it | requests a second | kB |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
    `Statements per request: ${Object.entries(statements)
      .map(([what, n]) => `${what} ${n}`)
      .join(
        ', ',
      )}. Folkmoot’s include who asks, by the session, and what they are in; the bare server is told.`,
  ].join('\n\n');
  console.log(`\n${text}`);
  if (write && !quick) writeBetween('forum-read', text);
}
