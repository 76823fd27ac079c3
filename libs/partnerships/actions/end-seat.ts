import { PUBLIC } from '@folkmoot/kernel/audience.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import { grantsFrom, withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import { mayArrangeSeats } from '../domain/place-policy.js';
import type { Seat, SeatHolder } from '../domain/seat.js';
import { bodyById, holdersOf, seatById, type KnownBody } from '../storage/places.store.js';
import { seatHolderTable, seatTable } from '../storage/places.tables.js';

export interface EndSeatInput extends Requested {
  readonly seatId: Id;
  readonly version: number;
}

interface Found {
  readonly body: KnownBody;
  readonly seat: Seat;
  readonly holders: readonly SeatHolder[];
  readonly grants: readonly Grant[];
}

/** Ends a seat today; everybody on it loses what the seat gave them within a second. */
export const endSeat = defineAction<EndSeatInput, Found, { partnershipId: Id }>({
  name: 'partnerships.end-seat',

  async find({ seatId }, { tx }) {
    const seat = isId(seatId) ? await seatById(tx, seatId) : null;
    const body = seat && (await bodyById(tx, seat.partnershipId));
    if (!seat || !body) return null;
    await lockSeries(tx, `seats/${body.id}`);
    const holders = await holdersOf(tx, seat.id);
    const grants: Grant[] = [];
    for (const holder of holders) grants.push(...(await grantsFrom(tx, 'seat-holder', holder.id)));
    return { body, seat, holders, grants };
  },

  may: (scope, { body }) => mayArrangeSeats(scope, body),

  decide({ body, seat, holders, grants }, { version }, at) {
    if (seat.until !== null)
      return refused(refusal(fault('seat/ended', 'seatId', 'This seat has ended already.')));
    const withdrawn = withdrawGrants(grants, at.now);
    return done({
      rows: [
        update(seatTable, { id: seat.id, version }, { until: at.today }),
        ...holders.map((holder) => update(seatHolderTable, holder, { until: at.today })),
        ...withdrawn.rows,
      ],
      events: [
        {
          type: 'partnerships.seat-ended',
          subject: { kind: 'seat', id: seat.id },
          audience: PUBLIC,
          streams: [`partnership/${body.id}`, `organisation/${seat.organisationId}`],
          data: { organisation: seat.organisationId, class: seat.seatClass },
        },
        ...withdrawn.events,
      ],
      result: { partnershipId: body.id },
    });
  },
});
