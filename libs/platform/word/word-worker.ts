import { parentPort, workerData } from 'node:worker_threads';
import { readWord } from './read-word.js';
import { WordProblem } from './word-problem.js';

/** The thread behind WordThread: reads one file and ends. */
try {
  parentPort?.postMessage({ file: await readWord(workerData as Uint8Array) });
} catch (error) {
  parentPort?.postMessage(
    error instanceof WordProblem ? { problem: error.code } : { error: String((error as Error).stack) },
  );
}
