import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { root, serverArguments } from '../../../tools/launcher/places.mjs';
import { member, populate, QUICK } from '../board/population.mjs';
import { ask } from '../forum-read/load.mjs';
import { spread } from '../lib/figures.mjs';
import { freePort, freshDatabase, migrated, openDatabases, startProcess } from '../lib/server.mjs';
import { inputOf, SIZE } from './case.mjs';

const PER_SECOND = 20;
const operations = Object.values(
  JSON.parse(readFileSync(path.join(root, 'apps/web/operations.json'), 'utf8')),
);
const BOARD = operations.find((text) => /query CommitmentBoard\b/.test(text));
const VIEW = { by: 'priority', sort: 'due', standing: null, flag: null, organisationId: null, priority: null, mine: false, changed: false, escalated: false, page: 1 }; // prettier-ignore

/**
 * What a server answers while it draws one illustration after the other, beside what it answers before: questions at a steady pace,
 * whether or not the last one is answered. The server may use both cores, as it would in a place.
 */
export async function requestsMeanwhile(quick) {
  const seconds = quick ? 6 : 20;
  const databases = await openDatabases();
  const database = await freshDatabase(databases);
  try {
    await migrated(database.env);
    await populate(database.pool, QUICK);
    const scenario = await largeScenario(database.pool);
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const server = await startProcess(process.execPath, serverArguments, {
      env: { ...database.env, PORT: String(port) },
      healthy: `${origin}/health/ready`,
    });
    spawnSync('taskset', ['-a', '-cp', '0,1', String(server.pid)]);
    try {
      await asked(origin, 5);
      const idle = await asked(origin, seconds);
      const drawing = drawAgain(database.pool, scenario);
      await drawing.begun;
      const busy = await asked(origin, seconds);
      drawing.stop();
      const { drawn, silence } = await drawing.ended;
      return { idle, busy, drawn, silence };
    } finally {
      await server.stop();
    }
  } finally {
    await database.close();
    await databases.close();
  }
}

/** So many questions a second, each by another member of another place. */
async function asked(origin, seconds) {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const times = [];
  const all = [];
  const began = performance.now();
  for (let n = 1; n <= seconds * PER_SECOND; n += 1) {
    await sleep(Math.max(0, began + (n * 1_000) / PER_SECOND - performance.now()));
    const { cookie, place } = member(n, QUICK);
    const at = performance.now();
    const body = JSON.stringify({ query: BOARD, variables: { place, ...VIEW } });
    all.push(
      ask(agent, origin, { path: '/graphql', headers: { cookie }, body }).then((answer) => {
        if (answer.length < 10_000) throw new Error(`Hardly a board: ${answer}`);
        times.push(performance.now() - at);
      }),
    );
  }
  await Promise.all(all);
  agent.destroy();
  return spread(times);
}

/** The same run again and again, as its job; looks every 20 ms how far it is. */
function drawAgain(pool, { scenarioId, made, organisationId }) {
  let on = true;
  let start;
  const begun = new Promise((resolve) => (start = resolve));
  const ended = (async () => {
    let [drawn, silence] = [0, 0];
    while (on) {
      const id = randomUUID();
      await pool.query(
        `INSERT INTO risk_sharing.illustration (id, version, scenario_id, audience, state, progress, terms_n, made, input_hash, engine, asked_by, asked_at)
         VALUES ($1, 1, $2, $3, 'waiting', 0, 1, $4, 'bench', 1, $1, now())`,
        [id, scenarioId, `organisation/${organisationId}`, JSON.stringify(made)],
      );
      await pool.query(`SELECT graphile_worker.add_job('risk-sharing.illustrate', json_build_object('id', $1::text), 'risk-sharing.illustrate')`, [id]); // prettier-ignore
      let [last, heard] = [null, null];
      for (;;) {
        const { rows } = await pool.query('SELECT state, progress FROM risk_sharing.illustration WHERE id = $1', [id]); // prettier-ignore
        const now = performance.now();
        const [{ state, progress }] = rows;
        if (state !== 'waiting') start();
        if (state !== 'waiting' && (progress !== last || state !== 'running')) {
          if (heard !== null) silence = Math.max(silence, now - heard);
          [last, heard] = [progress, now];
        }
        if (state === 'done') break;
        if (state !== 'waiting' && state !== 'running') throw new Error(`An illustration ended ${state}.`);
        await sleep(20);
      }
      drawn += 1;
    }
    return { drawn, silence };
  })();
  ended.catch(start);
  return { begun, ended, stop: () => (on = false) };
}

/** The case of the benchmark as an agreement’s terms and an organisation’s assumptions. */
async function largeScenario(pool) {
  const { costs, arrangements } = inputOf();
  const ids = Array.from({ length: SIZE.partners }, () => randomUUID());
  const monthly = (pence) => Array.from({ length: SIZE.months }, (_, at) => String(Math.floor((pence * (at + 1)) / SIZE.months) - Math.floor((pence * at) / SIZE.months))); // prettier-ignore
  const contribution = { kind: 'contribution', asOf: 'final' };
  const schemes = costs.map((_, n) => ({
    key: `s${n}`,
    title: `Scheme ${n}`,
    form: 'pooled',
    host: ids[n % ids.length],
    poolManager: '',
    vat: 'none',
    figures: 'net',
    ringFence: '',
    functionsChecked: true,
    functionsExcluded: '',
    priorityIds: [],
    commitmentIds: [],
    openingPence: null,
    contributions: arrangements[0].sharings[n].terms.partners.map((partner, p) => ({
      partner: ids[p],
      source: 'additional',
      pence: monthly(Number(partner.contribution.final)),
    })),
  }));
  const terms = {
    partners: ids.map((id, p) => ({ id, name: `Partner ${p}`, mayPool: true, consent: null })),
    firstMonth: '2026-04',
    months: SIZE.months,
    schemes,
    rules: schemes.map(({ key }, n) => ({
      key: `r${n}`,
      schemes: [key],
      rule: {
        over: [
          { from: 0, to: 100, unit: 'bps', basis: { kind: 'reserve', then: contribution } },
          { from: 100, to: 300, unit: 'bps', basis: contribution },
          { from: 300, to: null, unit: 'bps', basis: { kind: 'fixed', shares: Object.fromEntries(ids.map((id, p) => [id, 1_000 + ((p * 613 + n * 29) % 9_000)])) } }, // prettier-ignore
        ],
        under: [{ from: 0, to: null, unit: 'pence', basis: contribution }],
        reservePence: '10000000',
        caps: [1, 4, 7].map((p) => ({ partner: ids[p], direction: 'over', limit: 250, unit: 'bps' })),
        capOverflow: { mode: 'redistribute', basis: contribution },
      },
      printedBps: null,
      governs: 'contribution',
    })),
    written: {},
  };
  const assumptions = {
    pastMonths: 0,
    correlationPercent: 30,
    trials: SIZE.trials,
    seed: '20261121',
    lines: schemes.map(({ key }, n) => ({ scheme: key, title: '', budgetPence: null, spentPence: '0', outlook: assumed(costs[n].outlook) })), // prettier-ignore
    tolerances: {},
    turnovers: {},
    compare: [
      { kind: 'draft' },
      { kind: 'family', code: 'contribution' },
      { kind: 'family', code: 'host-first' },
    ],
  };
  const [agreementId, scenarioId, organisationId] = [randomUUID(), randomUUID(), ids[0]];
  await pool.query(
    `INSERT INTO risk_sharing.agreement (id, version, partnership_id, number, title, audience, summary_audience, started_by, created_at)
     SELECT $1, 1, id, 1, 'Bench', 'parties/' || $1::uuid, 'partnership/' || id, $1, now() FROM partnerships.partnership ORDER BY id LIMIT 1`,
    [agreementId],
  );
  await pool.query(
    `INSERT INTO risk_sharing.scenario (id, version, agreement_id, organisation_id, audience, title, assumptions, made_by, made_at, changed_at)
     VALUES ($1, 1, $2, $3, 'organisation/' || $3::uuid, 'Bench', $4, $1, now(), now())`,
    [scenarioId, agreementId, organisationId, JSON.stringify(assumptions)],
  );
  return { scenarioId, organisationId, made: { terms, assumptions } };
}

function assumed(outlook) {
  const per = (part) => Math.round(part * 10_000) / 100;
  switch (outlook.kind) {
    case 'demand':
      return { kind: 'demand', middlePercent: per(outlook.median), spreadPercent: per(outlook.sigma) };
    case 'contracted':
      return { kind: 'contracted', spreadPercent: per(outlook.sigma) };
    case 'packages':
      return { kind: 'packages', expected: outlook.expected, costPence: String(outlook.median), spreadPercent: per(outlook.sigma) }; // prettier-ignore
    default:
      return { kind: 'judgement', low: String(outlook.low), likely: String(outlook.likely), high: String(outlook.high) }; // prettier-ignore
  }
}
