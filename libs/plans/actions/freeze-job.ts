import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, startOfDay, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { JobRequest } from '@folkmoot/platform/actions/change.js';

export const FREEZE_SECTION = 'plans.freeze-section';

export interface FreezePayload {
  readonly request: Id;
  /** The day it was queued for: a job for a day that was moved finds nothing to do. */
  readonly dueDate: LocalDate;
}

/** Closes the text when the day is over in England. A new date replaces the waiting job. */
export const freezeAfter = (request: Id, dueDate: LocalDate): JobRequest => ({
  task: FREEZE_SECTION,
  payload: { request, dueDate } satisfies FreezePayload,
  key: `${FREEZE_SECTION}/${request}`,
  runAt: startOfDay(addDays(dueDate, 1)),
});
