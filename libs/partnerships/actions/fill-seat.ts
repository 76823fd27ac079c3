import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayNameForSeat } from '../domain/place-policy.js';
import type { Representation } from '../domain/representation.js';
import { isCapacity } from '../domain/seat.js';
import type { SeatChange } from '../domain/seat-change.js';
import { representationsOf } from '../storage/places.store.js';
import { changesWaiting, findSeat, type FoundSeat } from '../storage/seats.store.js';
import { planned } from './seat-change-step.js';
import { representativeOn, taking } from './seat-moves.js';

export interface FillSeatInput extends Requested {
  readonly seatId: Id;
  readonly personId: Id;
  readonly capacity: string;
  /** The first day, past or to come; today where it is left out. */
  readonly since?: LocalDate | null;
}

interface Found extends FoundSeat {
  readonly representations: readonly Representation[];
  readonly waiting: readonly SeatChange[];
}

/** Puts a person of the organisation on its seat, now or from a day to come. A new representative takes the place of the one before. */
export const fillSeat = defineAction<FillSeatInput, Found, { partnershipId: Id; holderId: Id | null }>({
  name: 'partnerships.fill-seat',

  async find({ seatId, personId }, { tx }) {
    const found = isId(seatId) ? await findSeat(tx, seatId) : null;
    return (
      found && {
        ...found,
        representations: isId(personId)
          ? await representationsOf(tx, personId, found.seat.organisationId)
          : [],
        waiting: await changesWaiting(tx, found.seat.id),
      }
    );
  },

  may: (scope, found) => mayNameForSeat(scope, found.body, representativeOn(found)),

  decide(found, { personId, capacity, since: asked }, at) {
    // Whom it elected is not made a deputy by others either.
    const sits = representativeOn(found).representativeId === personId;
    if (found.allianceId !== null && (capacity === 'representative' || sits))
      return refused(
        refusal(
          fault(
            'seat/by-election',
            'capacity',
            'This seat is an alliance’s: its members elect who sits there.',
          ),
        ),
      );
    const since = asked ?? at.today;
    const taken = taking(found, { personId, capacity, since }, at);
    if (!taken.ok) return taken;
    const { body, seat, waiting } = found;
    const { holderId, ...change } = taken.value;
    if (since <= at.today) return done({ ...change, result: { partnershipId: body.id, holderId } });
    if (waiting.some((one) => one.kind === 'takes' && one.personId === personId && one.capacity === capacity))
      return refused(
        refusal(
          fault('seat/planned', 'personId', 'This is settled already. Take it back to choose another day.'),
        ),
      );
    return done({
      ...planned(
        seat,
        { day: since, kind: 'takes', personId, capacity: isCapacity(capacity) ? capacity : null },
        at,
      ),
      result: { partnershipId: body.id, holderId: null },
    });
  },
});
