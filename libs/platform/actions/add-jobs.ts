import type { Transaction } from '../database/database.js';
import type { JobRequest } from './change.js';

const ADD_JOB = 'SELECT graphile_worker.add_job($1, $2::json, job_key => $3, run_at => $4, queue_name => $5)';

/** Queues jobs with the rows that want them. */
export const addJobs = (tx: Transaction, jobs: readonly JobRequest[]): Promise<unknown> =>
  Promise.all(
    jobs.map(({ task, payload, key, runAt, queue }) =>
      tx.rows(ADD_JOB, [task, JSON.stringify(payload), key ?? null, runAt ?? null, queue ?? null]),
    ),
  );
