import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { IllustrationInput } from '../domain/illustration/illustration.js';
import { illustrated } from '../domain/illustration/illustrate.js';

const EVERY_MS = 50;

/** The thread behind IllustrationThread: draws once, tells how far it is, and ends. */
try {
  // On Linux this is of the calling thread alone; elsewhere it would slow the whole server down.
  if (process.platform === 'linux') setPriority(10);
  // The first word at once: whoever waits has waited for the thread to start.
  let told = -Infinity;
  const drawn = illustrated(workerData as IllustrationInput, (progress) => {
    const now = performance.now();
    if (now - told < EVERY_MS) return;
    told = now;
    parentPort?.postMessage({ progress });
  });
  parentPort?.postMessage({ drawn });
} catch (error) {
  parentPort?.postMessage({ error: String((error as Error).stack) });
}
