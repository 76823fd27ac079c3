import { parentPort } from 'node:worker_threads';
import { authoredBlocks } from './authored-text.js';
import { fold, project } from './fold.js';

const JOBS = { fold, project, authors: authoredBlocks };

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
