import { Injectable } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { forgetLogs } from './actions/forget-logs.js';

/** Each night, action logs that were brought and not used. */
@Injectable()
export class LogUpkeep {
  constructor(
    private readonly actions: Actions,
    jobs: JobRunner,
  ) {
    jobs.everyDay('commitments.forget-logs', 3, () => this.forget());
  }

  async forget(): Promise<void> {
    for (;;) {
      const done = await this.actions.run(
        forgetLogs,
        { requestId: newId() },
        { kind: 'job', name: 'commitments.upkeep' },
      );
      if (!done.ok) throw new Error('A list was used at that very moment: it is tried again.');
      if (!done.value.more) return;
    }
  }
}
