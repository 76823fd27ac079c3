import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive } from './alive.mjs';

/** Two commands in one checkout take turns: one builds or starts the server, the other finds it done. */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(path.dirname(file), { recursive: true });
  for (let tries = 0; ; tries++) {
    if (take(file)) break;
    if (tries === 0) onWait();
    if (!holderLives(file)) rmSync(file, { force: true });
    else await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** A link appears with its content, so that nobody ever reads a lock without its holder's number. */
function take(file) {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function holderLives(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid !== process.pid && alive(pid); // our own number was left by an earlier process that had it
  } catch {
    return true; // given back in the meantime: the next try takes it
  }
}
