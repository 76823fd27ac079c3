/** A person with all their hats, for what waits for them: `WorkSources.waitingFor(queries, worker)`. */
export { workerOf } from '../reads/worker.js';
