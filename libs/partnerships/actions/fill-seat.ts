import { isId, type Id } from '@folkmoot/kernel/id.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { update } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import type { Grant } from '@folkmoot/platform/audience/grant.js';
import { grantsFrom, withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import { mayArrangeSeats } from '../domain/place-policy.js';
import type { Representation } from '../domain/representation.js';
import { isCapacity, type Seat, type SeatHolder } from '../domain/seat.js';
import { bodyById, holdersOf, representationsOf, seatById, type KnownBody } from '../storage/places.store.js';
import { seatHolderTable } from '../storage/places.tables.js';
import { seated } from './seated.js';

export interface FillSeatInput extends Requested {
  readonly seatId: Id;
  readonly personId: Id;
  readonly capacity: string;
}

interface Found {
  readonly body: KnownBody;
  readonly seat: Seat;
  readonly holders: readonly SeatHolder[];
  readonly representations: readonly Representation[];
  /** What the sitting representative holds by this seat. */
  readonly leaving: readonly Grant[];
}

/** Puts a person of the organisation on its seat. A new representative takes the place of the one before. */
export const fillSeat = defineAction<FillSeatInput, Found, { partnershipId: Id; holderId: Id }>({
  name: 'partnerships.fill-seat',

  async find({ seatId, personId }, { tx }) {
    const seat = isId(seatId) ? await seatById(tx, seatId) : null;
    const body = seat && (await bodyById(tx, seat.partnershipId));
    if (!seat || !body) return null;
    await lockSeries(tx, `seats/${body.id}`);
    const holders = await holdersOf(tx, seat.id);
    const sitting = holders.find((one) => one.capacity === 'representative');
    return {
      body,
      seat,
      holders,
      representations: isId(personId) ? await representationsOf(tx, personId, seat.organisationId) : [],
      leaving: sitting ? await grantsFrom(tx, 'seat-holder', sitting.id) : [],
    };
  },

  may: (scope, { body }) => mayArrangeSeats(scope, body),

  decide({ body, seat, holders, representations, leaving }, { personId, capacity }, at) {
    const faults: Fault[] = [];
    if (seat.until !== null)
      faults.push(fault('seat/ended', 'seatId', 'This seat has ended. Offer the organisation a new one.'));
    if (!representations.some((one) => one.standing === 'confirmed'))
      faults.push(
        fault(
          'seat/person-not-confirmed',
          'personId',
          'Only somebody who is confirmed as speaking for the organisation can take its seat. Vouch for them first.',
        ),
      );
    if (holders.some((one) => one.personId === personId))
      faults.push(fault('seat/already-sits', 'personId', 'This person sits on this seat already.'));
    if (!isCapacity(capacity))
      faults.push(fault('seat/capacity-unknown', 'capacity', 'Choose representative or deputy.'));
    if (faults.length > 0 || !isCapacity(capacity)) return refused(refusal(...faults));

    const taken = seated(body, seat, personId, capacity, at);
    const sitting =
      capacity === 'representative' ? holders.find((one) => one.capacity === 'representative') : undefined;
    const withdrawn = withdrawGrants(sitting ? leaving : [], at.now);
    return done({
      rows: [
        ...(sitting ? [update(seatHolderTable, sitting, { until: at.today })] : []),
        ...withdrawn.rows,
        ...taken.rows,
      ],
      events: [...taken.events, ...withdrawn.events],
      result: { partnershipId: body.id, holderId: taken.holderId },
    });
  },
});
