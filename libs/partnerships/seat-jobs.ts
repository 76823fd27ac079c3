import { Injectable } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { Database } from '@folkmoot/platform/database/database.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { carryOutSeatChange } from './actions/carry-out-seat-change.js';
import { CARRY_OUT, type CarryOutPayload } from './actions/seat-change-step.js';
import { HAND_OVER, type HandOverPayload } from './actions/seat-hand-over.js';
import { SeatFollowers } from './contract/seat-followers.js';
import { handOverOfSeat } from './reads/hand-overs.js';

/** Does what was settled for a day to come, and tells the other areas when a seat has passed on. */
@Injectable()
export class SeatJobs {
  constructor(
    private readonly actions: Actions,
    private readonly database: Database,
    private readonly followers: SeatFollowers,
    jobs: JobRunner,
  ) {
    jobs.register(CARRY_OUT, (payload) => this.carryOut(payload as CarryOutPayload));
    jobs.register(HAND_OVER, (payload) => this.handOver(payload as HandOverPayload));
  }

  /** Throws where it must be tried again: too early, or a row changed at that very moment. */
  async carryOut({ change }: CarryOutPayload): Promise<void> {
    const done = await this.actions.run(
      carryOutSeatChange,
      { requestId: newId(), changeId: change },
      { kind: 'job', name: 'partnerships.seats' },
    );
    if (done.ok && done.value.outcome !== 'early') return;
    if (!done.ok && done.refusal.faults.every((one) => one.code === 'not-found')) return;
    throw new Error(`The change ${change} of a seat is tried again.`);
  }

  async handOver({ seat }: HandOverPayload): Promise<void> {
    const handed = await handOverOfSeat(this.database, seat);
    if (handed) await this.followers.tell(handed);
  }
}
