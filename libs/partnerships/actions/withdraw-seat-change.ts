import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { SEAT_CHANGE_WITHDRAWN } from '../contract/events.js';
import { mayUndoElected } from '../domain/alliance/alliance-policy.js';
import { mayArrangeSeats, mayNameForSeat } from '../domain/place-policy.js';
import type { SeatChange } from '../domain/seat-change.js';
import { findSeat, seatChangeById, type FoundSeat } from '../storage/seats.store.js';
import { seatChangeTable } from '../storage/seats.tables.js';
import { THEIRS_TO_END } from './end-sitting.js';
import { seatChangeTold } from './seat-change-step.js';
import { representativeOn } from './seat-moves.js';

export interface WithdrawSeatChangeInput extends Requested {
  readonly changeId: Id;
  readonly version: number;
}

interface Found extends FoundSeat {
  readonly change: SeatChange;
}

/** Takes back what was settled for a day to come. That a seat ends is the officers' to take back, as it was theirs to settle. */
export const withdrawSeatChange = defineAction<
  WithdrawSeatChangeInput,
  Found,
  { partnershipId: Id; seatId: Id }
>({
  name: 'partnerships.withdraw-seat-change',

  async find({ changeId }, { tx }) {
    const seen = isId(changeId) ? await seatChangeById(tx, changeId) : null;
    const found = seen && (await findSeat(tx, seen.seatId));
    const change = found && (await seatChangeById(tx, changeId));
    return found && change ? { ...found, change } : null;
  },

  may: (scope, found) =>
    found.change.kind === 'ends'
      ? mayArrangeSeats(scope, found.body)
      : mayNameForSeat(scope, found.body, representativeOn(found)) ||
        (found.allianceId !== null && mayUndoElected(scope, found.allianceId, found.change.personId)),

  decide({ seat, change, allianceId }, { version }, at) {
    const elects = change.kind !== 'ends' && change.capacity === 'representative' ? allianceId : null;
    if (elects !== null && !mayUndoElected(at.scope, elects, change.personId))
      return refused(refusal(THEIRS_TO_END));
    if (change.state !== 'waiting')
      return refused(
        refusal(fault('seat-change/settled', '', 'This has happened, or was taken back, already.')),
      );
    return done({
      rows: [update(seatChangeTable, { id: change.id, version }, { state: 'withdrawn', settledAt: at.now })],
      events: [seatChangeTold(seat, change, SEAT_CHANGE_WITHDRAWN)],
      result: { partnershipId: seat.partnershipId, seatId: seat.id },
    });
  },
});
