import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asAccount } from './account.mjs';
import { alive } from './alive.mjs';
import { program } from './binaries.mjs';

/**
 * One PostgreSQL data folder and the server on it.
 *
 * @typedef {object} Cluster
 * @property {string} folder   data folder (0700, the server account's); `<folder>.json` holds the passwords
 * @property {string} bin      folder of the server's programs
 * @property {string[]} settings `name=value` for this server
 * @property {{ uid: number, gid: number } | undefined} account
 */

export const administrator = 'postgres_admin';

const passwordFile = (cluster) => `${cluster.folder}.json`;
const logFile = (cluster) => `${cluster.folder}.log`;

export const passwordsOf = (cluster) => JSON.parse(readFileSync(passwordFile(cluster), 'utf8'));

/** What the server says about itself in its lock file: line 1 pid, line 4 port, line 8 state. */
function lockOf(cluster) {
  try {
    const lines = readFileSync(path.join(cluster.folder, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

const portOpen = (port) =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const end = (open) => (socket.destroy(), resolve(open));
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Makes the data folder when there is none. An unfinished one (no password file) is made again. */
export function createCluster(cluster) {
  const made = existsSync(path.join(cluster.folder, 'PG_VERSION'));
  if (made && existsSync(passwordFile(cluster))) return false;
  if (made)
    throw new Error(
      `The database folder ${cluster.folder} is there, but its passwords (${passwordFile(cluster)}) are not. ` +
        `Put that file back, or move the folder away to begin with an empty database.`,
    );
  const owned = (name) => cluster.account && chownSync(name, cluster.account.uid, cluster.account.gid);
  rmSync(cluster.folder, { recursive: true, force: true });
  mkdirSync(cluster.folder, { recursive: true, mode: 0o700 });
  owned(cluster.folder);

  const password = () => randomBytes(24).toString('base64url');
  const passwords = { administrator: password(), owner: password(), app: password() };
  const handed = `${cluster.folder}.first`; // initdb reads it as the server's account
  writeFileSync(handed, passwords.administrator, { mode: 0o600 });
  owned(handed);
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['-U', administrator, `--pwfile=${handed}`, '-A', 'scram-sha-256'];
  const result = spawnSync(
    program(cluster.bin, 'initdb'),
    ['-D', cluster.folder, ...access, '-E', 'UTF8', ...locale, '--no-instructions'],
    { ...asAccount(cluster.account), encoding: 'utf8' },
  );
  rmSync(handed, { force: true });
  if (result.status !== 0) {
    rmSync(cluster.folder, { recursive: true, force: true });
    throw new Error(
      `The database could not be created in ${cluster.folder}:\n${result.stderr || result.error}`,
    );
  }
  writeFileSync(passwordFile(cluster), JSON.stringify(passwords), { mode: 0o600 });
  return true;
}

/** The port of a server that already runs on the folder, left by a launcher that was killed or kept on purpose. */
export async function runningPort(cluster) {
  for (let tries = 0; tries < 50; tries++) {
    const lock = lockOf(cluster);
    if (!lock || !alive(lock.pid)) return undefined;
    if (lock.ready && (await portOpen(lock.port))) return lock.port;
    await sleep(100); // it may be starting or stopping at this moment
  }
  return undefined;
}

/** After a restart of the machine or container the number in a left-over lock file may be another program's. */
function removeStaleLock(cluster) {
  const lock = lockOf(cluster);
  if (!lock || process.platform !== 'linux' || !alive(lock.pid)) return;
  try {
    if (readFileSync(`/proc/${lock.pid}/comm`, 'utf8').trim() !== 'postgres')
      rmSync(path.join(cluster.folder, 'postmaster.pid'), { force: true });
  } catch {
    // it ended between the two looks
  }
}

/** Starts the server in its own process group, so that Ctrl-C reaches us and not it. Answers its port. */
export async function startCluster(cluster) {
  const adopted = await runningPort(cluster);
  if (adopted) return { port: adopted, adopted: true };
  removeStaleLock(cluster);
  const deadline = Date.now() + 60_000;
  for (;;) {
    const port = await freePort();
    const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...cluster.settings];
    const log = openSync(logFile(cluster), 'w', 0o600);
    const server = spawn(
      program(cluster.bin, 'postgres'),
      ['-D', cluster.folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      { ...asAccount(cluster.account), detached: true, stdio: ['ignore', log, log], windowsHide: true },
    );
    closeSync(log);
    let ended;
    server
      .once('exit', (code, signal) => (ended = signal ?? code ?? 'unknown'))
      .once('error', (error) => (ended = error.message));
    server.unref();
    while (ended === undefined && Date.now() < deadline) {
      const lock = lockOf(cluster);
      if (lock?.pid === server.pid && lock.ready) return { port, adopted: false };
      await sleep(20);
    }
    const said = readFileSync(logFile(cluster), 'utf8');
    // After a kill of the server its children need a moment to leave; a port may be taken between look and use.
    const passing = /lock file .* already exists|shared memory block|could not bind/.test(said);
    if (ended === undefined || !passing || Date.now() > deadline)
      throw new Error(
        `The database did not start (${ended ?? 'it took too long'}). Its last words:\n${said.split('\n').slice(-12).join('\n')}`,
      );
    await sleep(300);
    const other = await runningPort(cluster);
    if (other) return { port: other, adopted: true };
  }
}

/** Stops the server: open connections are ended, nothing committed is lost. */
export async function stopCluster(cluster) {
  const lock = lockOf(cluster);
  if (!lock || !alive(lock.pid)) return;
  if (process.platform === 'win32')
    spawnSync(program(cluster.bin, 'pg_ctl'), ['stop', '-m', 'fast', '-D', cluster.folder]);
  else process.kill(lock.pid, 'SIGINT');
  const deadline = Date.now() + 30_000;
  while (alive(lock.pid) && lockOf(cluster)?.pid === lock.pid && Date.now() < deadline) await sleep(20);
}
