import { Injectable } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { freezeAtDeadline } from './actions/freeze-at-deadline.js';
import { FREEZE_SECTION, type FreezePayload } from './actions/freeze-job.js';

/** Closes texts at the end of the day they were asked for. */
@Injectable()
export class SectionDeadlines {
  constructor(
    private readonly actions: Actions,
    jobs: JobRunner,
  ) {
    jobs.register(FREEZE_SECTION, (payload) => this.freeze(payload as FreezePayload));
  }

  /** Throws where it must be tried again: too early, or the row changed at that very moment. */
  async freeze({ request, dueDate }: FreezePayload): Promise<void> {
    const done = await this.actions.run(
      freezeAtDeadline,
      { requestId: newId(), requestedId: request, dueDate },
      { kind: 'job', name: 'plans.deadlines' },
    );
    if (done.ok && done.value.outcome !== 'early') return;
    if (!done.ok && done.refusal.faults.every((one) => one.code === 'not-found')) return;
    throw new Error(`The deadline of ${request} is tried again.`);
  }
}
