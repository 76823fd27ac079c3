import { partnershipAudience, PUBLIC } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, refusal, type Fault } from '@folkmoot/kernel/refusal.js';
import { done, refused, type Result } from '@folkmoot/kernel/result.js';
import { update, type JobRequest, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { withdrawGrants } from '@folkmoot/platform/audience/grants.js';
import { SEAT_LEFT } from '../contract/events.js';
import type { SeatHeld } from '../domain/place-policy.js';
import { isCapacity, type SeatHolder } from '../domain/seat.js';
import type { Representation } from '../domain/representation.js';
import type { FoundSeat } from '../storage/seats.store.js';
import { representationTable, seatHolderTable, seatTable } from '../storage/places.tables.js';
import { handOverOf } from './seat-hand-over.js';
import { seated } from './seated.js';

/** What changes on a seat now, whether somebody does it today or settled it for today. */
export interface SeatMove {
  readonly rows: readonly RowChange[];
  readonly events: readonly DomainEvent[];
  readonly jobs: readonly JobRequest[];
  /** Who sits there by it; null where nobody does. */
  readonly holderId: Id | null;
}

export interface Taking {
  readonly personId: Id;
  readonly capacity: string;
  /** The first day; it may lie in the past where the record is behind. */
  readonly since: LocalDate;
}

/** A person of the organisation sits on its seat. A new representative takes the place of the one before. */
export function taking(
  found: FoundSeat & { readonly representations: readonly Representation[] },
  { personId, capacity, since }: Taking,
  at: Moment,
): Result<SeatMove> {
  const { body, seat, holders } = found;
  const faults: Fault[] = seatEnded(found);
  if (!found.representations.some((one) => one.standing === 'confirmed'))
    faults.push(
      fault(
        'seat/person-not-confirmed',
        'personId',
        'Only somebody who is confirmed as speaking for the organisation can take its seat. Vouch for them first.',
      ),
    );
  const own = holders.find((one) => one.personId === personId);
  if (own && (own.capacity === capacity || !isCapacity(capacity)))
    faults.push(fault('seat/already-sits', 'personId', 'This person sits on this seat already.'));
  if (!isCapacity(capacity))
    faults.push(fault('seat/capacity-unknown', 'capacity', 'Choose representative or deputy.'));
  const going = holders.filter(
    (one) => one === own || (capacity === 'representative' && one.capacity === 'representative'),
  );
  if (since < seat.since)
    faults.push(
      fault('seat/before-seat', 'since', 'The seat begins later. Choose its first day or a later one.'),
    );
  else if (going.some((one) => since < one.since))
    faults.push(
      fault('seat/before-last', 'since', 'Somebody took the seat after that day. Choose a later day.'),
    );
  if (faults.length > 0 || !isCapacity(capacity)) return refused(refusal(...faults));

  const taken = seated(body, seat, personId, capacity, at, since);
  // Whoever only changes from deputy to representative goes on speaking for the organisation.
  const left = going.map((one) =>
    leaving(one === own ? { ...found, mandates: [] } : found, one, addDays(since, -1), at),
  );
  return done({
    rows: [...left.flatMap((one) => one.rows), ...taken.rows],
    events: [...left.flatMap((one) => one.events), ...taken.events],
    jobs: [handOverOf(seat)],
    holderId: taken.holderId,
  });
}

/** Somebody no longer sits there, after `until`; what the seat gave them is gone at once. */
export function leaving(
  { body, seat, grants, mandates }: FoundSeat,
  holder: SeatHolder,
  until: LocalDate,
  at: Moment,
): SeatMove {
  const over = mandates.filter((one) => one.representation.personId === holder.personId);
  const withdrawn = withdrawGrants(
    [...grants.filter((one) => one.sourceId === holder.id), ...over.flatMap((one) => one.grants)],
    at.now,
  );
  const last = until < holder.since ? holder.since : until;
  return {
    rows: [
      update(seatHolderTable, holder, { until: last }),
      ...over.map(({ representation }) => update(representationTable, representation, { until: last })),
      ...withdrawn.rows,
    ],
    events: [
      {
        type: SEAT_LEFT,
        subject: { kind: 'seat', id: seat.id },
        audience: partnershipAudience(body.id),
        streams: [`partnership/${body.id}`, `organisation/${seat.organisationId}`],
        data: {
          person: holder.personId,
          organisation: seat.organisationId,
          capacity: holder.capacity,
          until: last,
        },
      },
      ...withdrawn.events,
    ],
    jobs: [handOverOf(seat)],
    holderId: null,
  };
}

/** The seat itself ends; everybody on it loses what it gave them within a second. */
export function ending(found: FoundSeat, version: number, until: LocalDate, at: Moment): Result<SeatMove> {
  const { body, seat, holders } = found;
  const faults = seatEnded(found);
  if (until < seat.since)
    faults.push(fault('seat/before-seat', 'until', 'The seat began after that day. Choose a later day.'));
  if (faults.length > 0) return refused(refusal(...faults));
  const left = holders.map((one) => leaving(found, one, until, at));
  return done({
    rows: [update(seatTable, { id: seat.id, version }, { until }), ...left.flatMap((one) => one.rows)],
    events: [
      {
        type: 'partnerships.seat-ended',
        subject: { kind: 'seat', id: seat.id },
        audience: PUBLIC,
        streams: [`partnership/${body.id}`, `organisation/${seat.organisationId}`],
        data: { organisation: seat.organisationId, class: seat.seatClass },
      },
      ...left.flatMap((one) => one.events),
    ],
    jobs: [handOverOf(seat)],
    holderId: null,
  });
}

const seatEnded = ({ seat }: FoundSeat): Fault[] =>
  seat.until === null
    ? []
    : [fault('seat/ended', 'seatId', 'This seat has ended. Offer the organisation a new one.')];

/** The seat as the policy asks for it. */
export const representativeOn = ({ seat, holders }: Pick<FoundSeat, 'seat' | 'holders'>): SeatHeld => ({
  organisationId: seat.organisationId,
  representativeId: holders.find((one) => one.capacity === 'representative')?.personId ?? null,
});
