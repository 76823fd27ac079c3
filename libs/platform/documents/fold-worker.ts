import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { FOLD_JOBS, type FoldJobs } from './fold-jobs.js';

// Linux gives each thread a priority of its own: where cores are few, whoever types comes before the folding. Elsewhere it
// would be the whole process's.
if (process.platform === 'linux') setPriority(10);

/** The thread behind FoldThread. */
parentPort?.on('message', ({ id, job, given }: { id: number; job: keyof FoldJobs; given: unknown }) => {
  try {
    parentPort?.postMessage({ id, value: (FOLD_JOBS[job] as (one: unknown) => unknown)(given) });
  } catch (error) {
    parentPort?.postMessage({ id, error: String(error) });
  }
});
