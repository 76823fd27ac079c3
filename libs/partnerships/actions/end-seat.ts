import { isId, type Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayArrangeSeats } from '../domain/place-policy.js';
import type { SeatChange } from '../domain/seat-change.js';
import { changesWaiting, findSeat, type FoundSeat } from '../storage/seats.store.js';
import { planned } from './seat-change-step.js';
import { ending } from './seat-moves.js';

export interface EndSeatInput extends Requested {
  readonly seatId: Id;
  readonly version: number;
  /** Its last day; today, which means at once, where it is left out. */
  readonly until?: LocalDate | null;
}

interface Found extends FoundSeat {
  readonly waiting: readonly SeatChange[];
}

/** Ends a seat, at once or after a day to come; everybody on it then loses what the seat gave them within a second. */
export const endSeat = defineAction<EndSeatInput, Found, { partnershipId: Id }>({
  name: 'partnerships.end-seat',

  async find({ seatId }, { tx }) {
    const found = isId(seatId) ? await findSeat(tx, seatId) : null;
    return found && { ...found, waiting: await changesWaiting(tx, found.seat.id) };
  },

  may: (scope, { body }) => mayArrangeSeats(scope, body),

  decide(found, { version, until: asked }, at) {
    const until = asked ?? at.today;
    const ended = ending(found, version, until, at);
    if (!ended.ok) return ended;
    const result = { partnershipId: found.body.id };
    const { holderId: _, ...change } = ended.value;
    if (until <= at.today) return done({ ...change, result });
    if (found.waiting.some((one) => one.kind === 'ends'))
      return refused(
        refusal(
          fault('seat/planned', 'until', 'This is settled already. Take it back to choose another day.'),
        ),
      );
    const later = { day: addDays(until, 1), kind: 'ends' as const, personId: null, capacity: null };
    return done({ ...planned(found.seat, later, at), result });
  },
});
