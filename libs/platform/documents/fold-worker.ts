import { parentPort } from 'node:worker_threads';
import { fold, project } from './fold.js';

/** The thread behind FoldThread. */
parentPort?.on(
  'message',
  ({ id, job, updates }: { id: number; job: 'fold' | 'project'; updates: Uint8Array[] }) => {
    try {
      parentPort?.postMessage({ id, value: job === 'fold' ? fold(updates) : project(updates) });
    } catch (error) {
      parentPort?.postMessage({ id, error: String(error) });
    }
  },
);
