import { Injectable } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { forgetInvited } from './actions/forget-invited.js';

/** Each night, what was kept of people who were asked in and did not come. */
@Injectable()
export class MemberUpkeep {
  constructor(
    private readonly actions: Actions,
    jobs: JobRunner,
  ) {
    jobs.everyDay('partnerships.forget-invited', 3, () => this.forget());
  }

  async forget(): Promise<void> {
    for (;;) {
      const done = await this.actions.run(
        forgetInvited,
        { requestId: newId() },
        { kind: 'job', name: 'partnerships.upkeep' },
      );
      if (!done.ok) throw new Error('An invitation was answered at that very moment: it is tried again.');
      if (!done.value.more) return;
    }
  }
}
