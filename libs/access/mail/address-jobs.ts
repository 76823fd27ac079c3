import { Injectable } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { ADDRESS_GOES, type AddressGoesPayload } from '../actions/gives-up.js';
import { letAddressGo } from '../actions/let-address-go.js';

/** Lets addresses go on their day. */
@Injectable()
export class AddressJobs {
  constructor(
    private readonly actions: Actions,
    jobs: JobRunner,
  ) {
    jobs.register(ADDRESS_GOES, (payload) => this.letGo(payload as AddressGoesPayload));
  }

  /** Throws where it must be tried again: too early, or a row changed at that very moment. */
  async letGo({ address }: AddressGoesPayload): Promise<void> {
    const done = await this.actions.run(
      letAddressGo,
      { requestId: newId(), addressId: address },
      { kind: 'job', name: ADDRESS_GOES },
    );
    if (done.ok && done.value.outcome !== 'early') return;
    if (!done.ok && done.refusal.faults.every((one) => one.code === 'not-found')) return;
    throw new Error(`The address ${address} is let go again.`);
  }
}
