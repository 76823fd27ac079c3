import { isId, type Id } from '@folkmoot/kernel/id.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { done, type Result } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Moment, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { SEAT_CHANGE_LAPSED } from '../contract/events.js';
import type { Representation } from '../domain/representation.js';
import type { SeatChange } from '../domain/seat-change.js';
import { representationsOf } from '../storage/places.store.js';
import { findSeat, seatChangeById, type FoundSeat } from '../storage/seats.store.js';
import { seatChangeTable } from '../storage/seats.tables.js';
import { seatChangeTold } from './seat-change-step.js';
import { ending, leaving, taking, type SeatMove } from './seat-moves.js';

interface Input extends Requested {
  readonly changeId: Id;
}

interface Found extends FoundSeat {
  readonly change: SeatChange;
  readonly representations: readonly Representation[];
}

/** Does what was settled for a day, once that day has begun in England. Only the job does this; nobody asks for it. */
export const carryOutSeatChange = defineAction<
  Input,
  Found,
  { changeId: Id; outcome: 'done' | 'not-done' | 'nothing' | 'early' }
>({
  name: 'partnerships.carry-out-seat-change',

  async find({ changeId }, { tx }) {
    const seen = isId(changeId) ? await seatChangeById(tx, changeId) : null;
    const found = seen && (await findSeat(tx, seen.seatId));
    const change = found && (await seatChangeById(tx, changeId));
    if (!found || !change) return null;
    const representations = change.personId
      ? await representationsOf(tx, change.personId, found.seat.organisationId)
      : [];
    return { ...found, change, representations };
  },

  may: (scope) => scope.reader.kind === 'job',

  decide(found, _, at) {
    const { change, seat } = found;
    const nothing = (outcome: 'nothing' | 'early') =>
      done({ rows: [], events: [], result: { changeId: change.id, outcome } });
    if (change.state !== 'waiting') return nothing('nothing');
    // The database's clock ran ahead of ours: the job comes again.
    if (at.today < change.day) return nothing('early');
    const moved = move(found, at);
    if (moved.ok) {
      const { holderId: _holder, ...what } = moved.value;
      return done({
        ...what,
        rows: [update(seatChangeTable, change, { state: 'done', settledAt: at.now }), ...what.rows],
        result: { changeId: change.id, outcome: 'done' },
      });
    }
    const whyNot = moved.refusal.faults[0]?.code ?? 'unknown';
    return done({
      rows: [update(seatChangeTable, change, { state: 'not-done', whyNot, settledAt: at.now })],
      events: [seatChangeTold(seat, change, SEAT_CHANGE_LAPSED)],
      result: { changeId: change.id, outcome: 'not-done' },
    });
  },
});

function move(found: Found, at: Moment): Result<SeatMove> {
  const { change, seat, holders } = found;
  const last = addDays(change.day, -1);
  if (change.kind === 'ends') return ending(found, seat.version, last, at);
  if (change.kind === 'takes')
    return taking(found, { personId: change.personId!, capacity: change.capacity!, since: change.day }, at);
  const holder = holders.find((one) => one.personId === change.personId);
  // They went earlier: what was settled has come about.
  return done(holder ? leaving(found, holder, last, at) : { rows: [], events: [], jobs: [], holderId: null });
}
