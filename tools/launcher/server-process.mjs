import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive } from '../postgres/alive.mjs';
import { root, serverArguments } from './places.mjs';
import { say, Stop } from './say.mjs';

const noteOf = (data) => path.join(data, 'server.json');

/**
 * What an earlier start left. If its launcher lives, two would share one data folder: refused. If
 * only its server lives (the launcher was killed), the server is stopped first: it holds the port.
 */
export async function settleEarlierServer(data) {
  let note;
  try {
    note = JSON.parse(readFileSync(noteOf(data), 'utf8'));
  } catch {
    return;
  }
  if (note.launcher !== process.pid && isOurs(note.launcher, 'run.mjs'))
    throw new Stop(
      `Folkmoot already runs from this folder, at ${note.origin} (process ${note.launcher}). ` +
        `Stop it with Ctrl-C in its window first, or set FOLKMOOT_DATA to another folder.`,
    );
  if (isOurs(note.server, 'main.js')) {
    say('• An earlier start was cut off; stopping the server it left …');
    await stopProcess(note.server);
  }
  rmSync(noteOf(data), { force: true });
}

/** Numbers of processes are used again: where the system shows a process's words, they must be ours. */
function isOurs(pid, word) {
  if (!pid || !alive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
  } catch {
    return false;
  }
}

async function stopProcess(pid) {
  const send = (signal) => {
    try {
      process.kill(pid, signal);
    } catch {
      // it has ended
    }
  };
  send('SIGTERM');
  for (let waited = 0; alive(pid) && waited < 20_000; waited += 50) await sleep(50);
  if (alive(pid)) send('SIGKILL');
  for (let waited = 0; alive(pid) && waited < 5_000; waited += 50) await sleep(50);
}

function openLog(data) {
  const file = path.join(data, 'server.log');
  mkdirSync(data, { recursive: true });
  let size = 0;
  try {
    size = statSync(file).size;
  } catch {
    // the first start
  }
  if (size > 20_000_000) ((size = 0), rmSync(file));
  return { file, from: size, handle: openSync(file, 'a', 0o600) };
}

/**
 * Starts the server in its own process group: Ctrl-C reaches the launcher, which stops the server
 * first and the database after it.
 */
export function startServer({ data, env, origin, showLog }) {
  const log = openLog(data);
  const output = showLog ? 'inherit' : log.handle;
  const child = spawn(process.execPath, serverArguments, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  closeSync(log.handle);
  writeFileSync(noteOf(data), JSON.stringify({ launcher: process.pid, server: child.pid, origin }));
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  return {
    ended,
    logFile: log.file,
    lastWords: () =>
      readFileSync(log.file).subarray(log.from).toString('utf8').trimEnd().split('\n').slice(-20).join('\n'),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) await stopProcess(child.pid);
      rmSync(noteOf(data), { force: true });
    },
  };
}
