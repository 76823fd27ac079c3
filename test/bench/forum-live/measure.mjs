import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { roomForNew } from '../../../tools/launcher/places.mjs';
import { rounded, spread } from '../lib/figures.mjs';
import { cpuSeconds } from '../lib/process.mjs';
import { freePort, startProcess } from '../lib/server.mjs';
import { ask } from '../forum-read/load.mjs';
import { Reader } from './reader.mjs';

const BETWEEN_MS = 300;
/** A server's first changes prepare their statements on each connection and are compiled meanwhile. */
export const WARM_UP = 25;

/** The same bytes to as many of the same sockets by a server that does nothing else; with `DATABASE_URL` it stores a row first. */
export async function broadcast(env, cookieOf, { readers, posts, card }) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = await startProcess(
    process.execPath,
    [roomForNew, path.join(import.meta.dirname, 'bare-server.mjs')],
    {
      env: { ...env, PORT: String(port) },
      healthy: `${origin}/health/ready`,
    },
  );
  const all = Array.from({ length: readers }, (_, n) => new Reader(origin, cookieOf(n + 1)));
  for (const one of all) await one.ready;
  const body = JSON.stringify(card.now);
  const result = await measure(
    all,
    posts,
    () => ask(undefined, origin, { path: '/', body }),
    () => undefined,
    server.pid,
  );
  for (const one of all) one.close();
  await server.kill();
  return result;
}

/** Milliseconds from the sending of a change until each reader has its card. One at a time: the next when everybody has it. */
export async function measure(all, posts, post, see, pid) {
  const seen = [];
  const answered = [];
  const after = [];
  let before = 0;
  for (let n = 1; n <= posts + WARM_UP; n += 1) {
    const measuring = n > WARM_UP;
    if (n === WARM_UP + 1) before = cpuSeconds(pid);
    let waiting = all.length;
    let began = 0;
    const arrived = [];
    const everybody = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${waiting} readers never saw change ${n}.`)), 30_000);
      for (const one of all)
        one.onCard = (data) => {
          see(data);
          if (measuring) arrived.push(performance.now());
          one.onCard = () => {};
          waiting -= 1;
          if (waiting === 0) resolve(clearTimeout(late));
        };
    });
    began = performance.now();
    await post(n);
    const done = performance.now();
    await everybody;
    if (measuring) answered.push(done - began);
    for (const at of arrived) {
      seen.push(at - began);
      after.push(Math.max(0, at - done));
    }
    await sleep(BETWEEN_MS);
  }
  const cpuMs = rounded(((cpuSeconds(pid) - before) / posts) * 1000, 1);
  return { seenMs: spread(seen), answeredMs: spread(answered), afterMs: spread(after), cpuMs };
}
