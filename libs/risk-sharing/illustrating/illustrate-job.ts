import type { Id } from '@folkmoot/kernel/id.js';
import type { JobRequest } from '@folkmoot/platform/actions/change.js';

export const ILLUSTRATE = 'risk-sharing.illustrate';

/** One after the other, so that those who wait do not hold the workers of everybody else’s jobs. */
export const illustrateJob = (id: Id): JobRequest => ({
  task: ILLUSTRATE,
  payload: { id },
  key: `${ILLUSTRATE}/${id}`,
  queue: ILLUSTRATE,
});
