import { Injectable } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { endPollAtLastDay } from './actions/end-poll.js';
import { END_POLL, type EndPollPayload } from './actions/poll-change.js';

/** Ends polls when their last day is over. */
@Injectable()
export class PollEndings {
  constructor(
    private readonly actions: Actions,
    jobs: JobRunner,
  ) {
    jobs.register(END_POLL, (payload) => this.end(payload as EndPollPayload));
  }

  /** Throws where it must be tried again: too early, or the row changed at that very moment. */
  async end({ poll }: EndPollPayload): Promise<void> {
    const done = await this.actions.run(
      endPollAtLastDay,
      { requestId: newId(), pollId: poll },
      { kind: 'job', name: 'forum.polls' },
    );
    if (done.ok && done.value.outcome !== 'early') return;
    if (!done.ok && done.refusal.faults.every((one) => one.code === 'not-found')) return;
    throw new Error(`The end of the poll ${poll} is tried again.`);
  }
}
