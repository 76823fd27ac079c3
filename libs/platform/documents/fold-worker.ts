import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { authoredBlocks } from './authored-text.js';
import { fold, project } from './fold.js';

const JOBS = { fold, project, authors: authoredBlocks };

// Linux gives each thread a priority of its own: where cores are few, whoever types comes before the folding. Elsewhere it
// would be the whole process's.
if (process.platform === 'linux') setPriority(10);

/** The thread behind FoldThread. */
parentPort?.on(
  'message',
  ({ id, job, updates }: { id: number; job: keyof typeof JOBS; updates: Uint8Array[] }) => {
    try {
      parentPort?.postMessage({ id, value: JOBS[job](updates) });
    } catch (error) {
      parentPort?.postMessage({ id, error: String(error) });
    }
  },
);
