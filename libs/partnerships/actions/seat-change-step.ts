import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { startOfDay } from '@folkmoot/kernel/local-date.js';
import { insert, type Change, type JobRequest } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { SEAT_CHANGE_PLANNED } from '../contract/events.js';
import type { Seat } from '../domain/seat.js';
import type { SeatChange } from '../domain/seat-change.js';
import { seatChangeTable } from '../storage/seats.tables.js';

export const CARRY_OUT = 'partnerships.seat-change';

export interface CarryOutPayload {
  readonly change: Id;
}

type Planned = Pick<SeatChange, 'day' | 'kind' | 'personId' | 'capacity'>;

/** Settles now what happens on a seat when a later day begins; as the deed of somebody else where they settled it before. */
export function planned(
  seat: Seat,
  change: Planned,
  at: Moment,
  recordedBy: Id = at.scope.person!.personId,
): Omit<Change<never>, 'result'> & { readonly jobs: readonly JobRequest[] } {
  const { day, kind, personId, capacity } = change;
  const row: SeatChange = {
    day,
    kind,
    personId,
    capacity,
    id: at.newId(),
    version: 1,
    partnershipId: seat.partnershipId,
    seatId: seat.id,
    state: 'waiting',
    whyNot: null,
    recordedAt: at.now,
    recordedBy,
    settledAt: null,
  };
  return {
    rows: [insert(seatChangeTable, row)],
    events: [seatChangeTold(seat, row, SEAT_CHANGE_PLANNED)],
    jobs: [
      {
        task: CARRY_OUT,
        payload: { change: row.id } satisfies CarryOutPayload,
        key: `${CARRY_OUT}/${row.id}`,
        runAt: startOfDay(change.day),
      },
    ],
  };
}

/** For those in the place, and in the record of the organisation. */
export const seatChangeTold = (
  seat: Pick<Seat, 'id' | 'partnershipId' | 'organisationId'>,
  change: SeatChange,
  type: string,
): DomainEvent => ({
  type,
  subject: { kind: 'seat', id: seat.id },
  audience: partnershipAudience(seat.partnershipId),
  streams: [`partnership/${seat.partnershipId}`, `organisation/${seat.organisationId}`],
  data: {
    change: change.id,
    kind: change.kind,
    day: change.day,
    person: change.personId,
    organisation: seat.organisationId,
  },
});
