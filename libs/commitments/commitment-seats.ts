import { Injectable } from '@nestjs/common';
import { newId } from '@folkmoot/kernel/id.js';
import { SeatFollowers } from '@folkmoot/partnerships/contract/seat-followers.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { passOnWithSeat } from './actions/pass-on-with-seat.js';

/** Commitments go on with the seat. */
@Injectable()
export class CommitmentSeats {
  constructor(actions: Actions, seats: SeatFollowers) {
    seats.register(async (seat) => {
      const passed = await actions.run(
        passOnWithSeat,
        { requestId: newId(), ...seat },
        { kind: 'job', name: 'commitments.seats' },
      );
      // Somebody changed one of them at that very moment: the job comes again.
      if (!passed.ok) throw new Error(`The commitments of the seat ${seat.seatId} are passed on again.`);
    });
  }
}
