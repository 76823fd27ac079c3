import { isId, type Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { mayUndoElected } from '../domain/alliance/alliance-policy.js';
import { mayEndSitting } from '../domain/place-policy.js';
import type { SeatHolder } from '../domain/seat.js';
import type { SeatChange } from '../domain/seat-change.js';
import { changesWaiting, findSeat, holderById, type FoundSeat } from '../storage/seats.store.js';
import { planned } from './seat-change-step.js';
import { leaving, representativeOn } from './seat-moves.js';

export interface EndSittingInput extends Requested {
  readonly holderId: Id;
  readonly version: number;
  /** The last day; today, which means at once, where it is left out. */
  readonly until?: LocalDate | null;
}

interface Found extends FoundSeat {
  readonly holder: SeatHolder;
  readonly waiting: readonly SeatChange[];
}

export const THEIRS_TO_END = fault(
  'seat/by-election',
  '',
  'Whoever sits here was elected by an alliance: only its officers, or they themselves, can end or change this.',
);

/** Somebody no longer sits on a seat: at once, or after a day to come. The seat stays with the organisation. */
export const endSitting = defineAction<EndSittingInput, Found, { partnershipId: Id; seatId: Id }>({
  name: 'partnerships.end-sitting',

  async find({ holderId }, { tx }) {
    const seen = isId(holderId) ? await holderById(tx, holderId) : null;
    const found = seen && (await findSeat(tx, seen.seatId));
    const holder = found && (await holderById(tx, holderId));
    return found && holder ? { ...found, holder, waiting: await changesWaiting(tx, found.seat.id) } : null;
  },

  may: (scope, found) =>
    mayEndSitting(scope, found.body, representativeOn(found), found.holder.personId) ||
    (found.allianceId !== null && mayUndoElected(scope, found.allianceId, null)),

  decide(found, { version, until: asked }, at) {
    const { body, seat, holder, waiting } = found;
    const until = asked ?? at.today;
    const result = { partnershipId: body.id, seatId: seat.id };
    const elects = holder.capacity === 'representative' ? found.allianceId : null;
    if (elects !== null && !mayUndoElected(at.scope, elects, holder.personId))
      return refused(refusal(THEIRS_TO_END));
    if (holder.until !== null)
      return refused(refusal(fault('seat/left', '', 'This person does not sit on the seat any more.')));
    if (until < holder.since)
      return refused(
        refusal(
          fault('seat/before-sitting', 'until', 'They took the seat after that day. Choose a later day.'),
        ),
      );
    if (until <= at.today) {
      const { holderId: _, ...change } = leaving(found, { ...holder, version }, until, at);
      return done({ ...change, result });
    }
    if (waiting.some((one) => one.kind === 'leaves' && one.personId === holder.personId))
      return refused(
        refusal(
          fault('seat/planned', 'until', 'This is settled already. Take it back to choose another day.'),
        ),
      );
    const change = {
      day: addDays(until, 1),
      kind: 'leaves' as const,
      personId: holder.personId,
      capacity: holder.capacity,
    };
    return done({ ...planned(seat, change, at), result });
  },
});
