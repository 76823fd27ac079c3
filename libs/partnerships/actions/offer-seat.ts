import { PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import { isId, type Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused } from '@folkmoot/kernel/result.js';
import { insert } from '@folkmoot/platform/actions/change.js';
import { defineAction, type Requested } from '@folkmoot/platform/actions/define-action.js';
import { lockSeries } from '@folkmoot/platform/actions/next-number.js';
import { faultsOfAllianceMember } from '../domain/alliance/members.js';
import { mayArrangeSeats } from '../domain/place-policy.js';
import { isSeatTemplate } from '../domain/seat-templates.js';
import { isSeatClass, type Seat } from '../domain/seat.js';
import { sectorOf } from '../storage/alliances.store.js';
import { bodyById, seatsOf, type KnownBody } from '../storage/places.store.js';
import { seatTable } from '../storage/places.tables.js';

export interface OfferSeatInput extends Requested {
  readonly partnershipId: Id;
  readonly organisationId: Id;
  readonly seatClass: string;
  readonly voting: boolean;
  /** Which of the usual seats it is. */
  readonly template?: string | null;
  /** Its first day, which may be past or to come; today where it is left out. */
  readonly since?: LocalDate | null;
}

interface Found {
  readonly body: KnownBody;
  /** Null where the register has no such organisation. */
  readonly sector: string | null;
  readonly seats: readonly Seat[];
}

/** Gives an organisation a seat in a body; who sits on it comes after. */
export const offerSeat = defineAction<OfferSeatInput, Found, { partnershipId: Id; seatId: Id }>({
  name: 'partnerships.offer-seat',

  async find({ partnershipId, organisationId }, { tx }) {
    const body = isId(partnershipId) ? await bodyById(tx, partnershipId) : null;
    if (body === null) return null;
    await lockSeries(tx, `seats/${body.id}`);
    const sector = isId(organisationId) ? await sectorOf(tx, organisationId) : null;
    return { body, sector, seats: sector === null ? [] : await seatsOf(tx, body.id, organisationId) };
  },

  may: (scope, { body }) => mayArrangeSeats(scope, body),

  decide({ body, sector, seats }, input, at) {
    const faults = [
      ...faultsOfSeat(input.seatClass, seats),
      ...faultsOfAllianceMember(body.kind, sector, 'organisationId'),
    ];
    if (sector === null)
      faults.push(
        fault('seat/organisation-unknown', 'organisationId', 'Choose the organisation from the register.'),
      );
    if (input.template && !isSeatTemplate(input.template))
      faults.push(fault('seat/template-unknown', 'template', 'Choose one of the usual seats.'));
    if (faults.length > 0 || !isSeatClass(input.seatClass)) return refused(refusal(...faults));
    const { organisationId, seatClass, voting, template } = input;
    const seat: Seat = {
      id: at.newId(),
      version: 1,
      partnershipId: body.id,
      organisationId,
      seatClass,
      voting,
      template: template && isSeatTemplate(template) ? template : null,
      since: input.since ?? at.today,
      until: null,
    };
    return done({
      rows: [insert(seatTable, seat)],
      events: [seatOffered(seat)],
      result: { partnershipId: body.id, seatId: seat.id },
    });
  },
});

export function faultsOfSeat(seatClass: string, seats: readonly Seat[]): Fault[] {
  if (!isSeatClass(seatClass))
    return [fault('seat/class-unknown', 'seatClass', 'Choose for whom the seat speaks.')];
  if (seats.some((seat) => seat.seatClass === seatClass))
    return [fault('seat/already-there', 'seatClass', 'This organisation has a seat of this kind already.')];
  return [];
}

/** Which organisations have a seat is public. */
export const seatOffered = (seat: Seat): DomainEvent => ({
  type: 'partnerships.seat-offered',
  subject: { kind: 'seat', id: seat.id },
  audience: PUBLIC,
  streams: [`partnership/${seat.partnershipId}`, `organisation/${seat.organisationId}`],
  data: { organisation: seat.organisationId, class: seat.seatClass, voting: seat.voting, since: seat.since },
});
