import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { buildIfNeeded } from '../../../tools/launcher/build.mjs';
import { runNode } from '../../../tools/launcher/child.mjs';
import { cliFile, dataFolder, root, serverFile } from '../../../tools/launcher/places.mjs';
import { openEmbedded } from '../../../tools/postgres/embedded.mjs';
import { prepareDatabase } from '../../../tools/postgres/roles.mjs';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Server and database on the first core, the load on the second, where the system lets us say so. */
export const pin = (pid, core) => spawnSync('taskset', ['-a', '-cp', String(core), String(pid)]).status === 0;

/**
 * The built server as its own process on an empty, durable database (fsync on).
 *
 * @returns {Promise<{ origin: string, pid: number, postmaster: number, pool: pg.Pool, pinned: boolean, close: () => Promise<void> }>}
 */
export async function openBenchServer() {
  // The pages are mounted but not measured here: any build of them will do.
  await buildIfNeeded({ web: !existsSync(path.join(root, 'dist/web/server/index.js')) });
  const server = await openEmbedded({ root, data: dataFolder(), name: 'bench-postgres' });
  const administrator = new pg.Client({ connectionString: server.urls.administrator('postgres') });
  await administrator.connect();
  await administrator.query('DROP DATABASE IF EXISTS bench WITH (FORCE)');
  await administrator.end();
  await prepareDatabase(server, 'bench');
  const env = {
    ...process.env,
    DATABASE_URL: server.urls.app('bench'),
    DATABASE_OWNER_URL: server.urls.owner('bench'),
    LOG_LEVEL: 'warn',
  };
  const migrated = await runNode([cliFile, 'migrate'], { cwd: root, env });
  if (migrated.code !== 0) throw new Error(migrated.output);

  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const postmaster = Number(readFileSync(path.join(server.folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const child = spawn(process.execPath, [serverFile], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const pinned = [pin(postmaster, 0), pin(child.pid, 0), pin(process.pid, 1)].every(Boolean);
  await answers(`${origin}/health/ready`, child);
  const pool = new pg.Pool({ connectionString: server.urls.app('bench'), max: 4 });
  return {
    origin,
    pid: child.pid,
    postmaster,
    pool,
    pinned,
    async close() {
      await pool.end();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      await server.close();
    },
  };
}

async function answers(url, child) {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (child.exitCode !== null) throw new Error('The server ended before it answered.');
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // not listening yet
    }
    await sleep(50);
  }
  throw new Error('The server did not answer within 30 seconds.');
}
