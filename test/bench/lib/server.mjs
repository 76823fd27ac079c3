import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { buildIfNeeded } from '../../../tools/launcher/build.mjs';
import { runNode } from '../../../tools/launcher/child.mjs';
import { cliFile, dataFolder, root } from '../../../tools/launcher/places.mjs';
import { openEmbedded } from '../../../tools/postgres/embedded.mjs';
import { prepareDatabase, withClient } from '../../../tools/postgres/roles.mjs';
import { parentOf } from './process.mjs';

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Server and database on the first core, the load on the second, where the system lets us say so. */
export const pin = (pid, core) => spawnSync('taskset', ['-a', '-cp', String(core), String(pid)]).status === 0;

/** PostgreSQL as Folkmoot brings it, durable (fsync on), with all its processes on the first core. */
export async function openDatabases() {
  // The pages are mounted but not measured here: any build of them will do.
  await buildIfNeeded({ web: !existsSync(path.join(root, 'dist/web/server/index.js')) });
  const server = await openEmbedded({ root, data: dataFolder(), name: 'bench-postgres' });
  const postmaster = Number(readFileSync(path.join(server.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const helpers = readdirSync('/proc').filter((name) => parentOf(name) === postmaster);
  const pinned = [postmaster, ...helpers].map((pid) => pin(pid, 0)).every(Boolean) && pin(process.pid, 1);
  return { server, postmaster, pinned, close: () => server.close() };
}

/** An empty database, and the settings with which a process finds it. The name bears ours, so that two runs do not meet. */
export async function freshDatabase({ server }) {
  const name = `bench_${process.pid}`;
  const drop = () =>
    withClient(server.urls.administrator('postgres'), (client) =>
      client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
    );
  await drop();
  await prepareDatabase(server, name);
  const env = { DATABASE_URL: server.urls.app(name), DATABASE_OWNER_URL: server.urls.owner(name) };
  const pool = new pg.Pool({ connectionString: server.urls.owner(name), max: 4 });
  return { env, pool, close: () => pool.end().then(drop) };
}

export async function migrated(env) {
  const { code, output } = await runNode([cliFile, 'migrate'], {
    cwd: root,
    env: { ...process.env, ...env },
  });
  if (code !== 0) throw new Error(output);
}

/** A server process on the first core, which has answered at `healthy`. */
export async function startProcess(node, args, { env, healthy }) {
  const child = spawn(node, args, {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  pin(child.pid, 0);
  for (let waited = 0; ; waited += 20) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.');
    if (waited > 60_000) throw new Error('The server did not answer within a minute.');
    if (await fetch(healthy).then(({ ok }) => ok, () => false)) break; // prettier-ignore
    await sleep(20);
  }
  pin(child.pid, 0);
  const end = (signal) => {
    child.kill(signal);
    return ended;
  };
  return { child, pid: child.pid, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}
