import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { alive } from '../../../tools/postgres/alive.mjs';
import { freePort } from '../../worlds/server-process.js';

const root = resolve(import.meta.dirname, '../../..');
const data = mkdtempSync(join(tmpdir(), 'folkmoot-start-'));
chmodSync(data, 0o755); // where only we may enter, root would keep the database in the system's state folder
let port = 0;

/** An empty database of its own: what is asked here is only whether things start, stop and stay. */
const environment = (): NodeJS.ProcessEnv => {
  const { DATABASE_URL: _own, DATABASE_OWNER_URL: _owner, NODE_ENV: _test, ...rest } = process.env;
  return { ...rest, PORT: String(port), HOST: '127.0.0.1', FOLKMOOT_DATA: data, FOLKMOOT_DEMONSTRATION: '0' };
};

/** Process numbers from what the launcher and PostgreSQL themselves wrote down. */
const numbers = (): { launcher: number; server: number; database: number; databasePort: number } => {
  const lock = readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n');
  const note = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8')) as {
    launcher: number;
    server: number;
  };
  return { ...note, database: Number(lock[0]), databasePort: Number(lock[3]) };
};

interface Start {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
}

const running: Start[] = [];

async function start(): Promise<Start> {
  const child = spawn(process.execPath, ['tools/run.mjs', 'start'], { cwd: root, env: environment() });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  let over = false;
  void ended.then(() => (over = true));
  const started = { child, said: () => said, ended };
  running.push(started);
  for (let waited = 0; !said.includes('Folkmoot is ready'); waited += 50) {
    if (over || waited > 60_000) throw new Error(`It did not start:\n${said}`);
    await sleep(50);
  }
  return started;
}

async function query(text: string): Promise<unknown[]> {
  const { app } = JSON.parse(readFileSync(join(data, 'postgres.json'), 'utf8')) as { app: string };
  const client = new pg.Client({
    connectionString: `postgres://folkmoot_app:${app}@127.0.0.1:${numbers().databasePort}/folkmoot`,
  });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const listen = (): Promise<Server> =>
  new Promise((done) => {
    const server = createServer().listen(port, '127.0.0.1', () => done(server));
  });

describe('npm start', () => {
  beforeAll(async () => {
    port = await freePort();
  });

  afterAll(async () => {
    for (const { child, ended } of running) {
      child.kill('SIGTERM');
      await ended;
    }
    rmSync(data, { recursive: true, force: true });
  });

  it('names the variable to set when the port is taken', async () => {
    const other = await listen();
    const run = spawnSync(process.execPath, ['tools/run.mjs', 'start'], {
      cwd: root,
      env: environment(),
      encoding: 'utf8',
    });
    await new Promise((done) => other.close(done));
    expect(run.status).toBe(1);
    expect(run.stderr).toContain(`Port ${port} is already used`);
    expect(run.stderr).toContain(`PORT=${port + 1} npm start`);
  });

  it('serves, refuses a second start on the same data, and stops all that it started', async () => {
    const first = await start();
    expect(first.said()).toContain(`http://127.0.0.1:${port}`);
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);
    await query(
      `insert into platform.request (actor, request_id, action, at) values ('spec', '1', 'spec', now())`,
    );

    const second = spawnSync(process.execPath, ['tools/run.mjs', 'start'], {
      cwd: root,
      env: environment(),
      encoding: 'utf8',
    });
    expect([second.status, second.stderr]).toEqual([
      1,
      expect.stringContaining('already runs from this folder'),
    ]);
    expect((await fetch(`http://127.0.0.1:${port}/health/ready`)).status).toBe(200);

    const { server, database } = numbers();
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect([alive(server), alive(database)]).toEqual([false, false]);
  }, 90_000);

  it('keeps the data, and takes over what a killed start left running', async () => {
    await start();
    const before = numbers();
    process.kill(before.launcher, 'SIGKILL');
    await sleep(200);
    expect([alive(before.server), alive(before.database)]).toEqual([true, true]);

    const next = await start();
    const after = numbers();
    expect(after.database).toBe(before.database);
    expect(alive(before.server)).toBe(false);
    expect(await query(`select request_id from platform.request where actor = 'spec'`)).toEqual([
      { request_id: '1' },
    ]);

    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect([alive(after.server), alive(after.database)]).toEqual([false, false]);
  }, 90_000);
});
