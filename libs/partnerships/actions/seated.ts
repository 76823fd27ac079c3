import { partnershipAudience } from '@folkmoot/kernel/audience.js';
import type { DomainEvent } from '@folkmoot/kernel/event.js';
import type { Id } from '@folkmoot/kernel/id.js';
import { insert, type RowChange } from '@folkmoot/platform/actions/change.js';
import type { Moment } from '@folkmoot/platform/actions/define-action.js';
import { rolesOfHolder, type Body } from '../domain/roles-given.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { SEAT_TAKEN } from '../contract/events.js';
import type { Capacity, Seat, SeatHolder } from '../domain/seat.js';
import { seatHolderTable } from '../storage/places.tables.js';
import { given } from './given.js';

/** Rows and events of somebody taking a seat, with everything the seat lets them into. */
export function seated(
  body: Body,
  seat: Pick<Seat, 'id' | 'organisationId'>,
  personId: Id,
  capacity: Capacity,
  at: Moment,
  since: LocalDate = at.today,
): { readonly rows: readonly RowChange[]; readonly events: readonly DomainEvent[]; readonly holderId: Id } {
  const holder: SeatHolder = {
    id: at.newId(),
    version: 1,
    seatId: seat.id,
    personId,
    capacity,
    since,
    until: null,
  };
  const grants = given(
    rolesOfHolder(body, capacity),
    { personId, organisationId: seat.organisationId },
    { kind: 'seat-holder', id: holder.id },
    at,
  );
  return {
    holderId: holder.id,
    rows: [insert(seatHolderTable, holder), ...grants.rows],
    events: [
      {
        type: SEAT_TAKEN,
        subject: { kind: 'seat', id: seat.id },
        audience: partnershipAudience(body.id),
        streams: [`partnership/${body.id}`],
        data: { person: personId, organisation: seat.organisationId, capacity, since },
      },
      ...grants.events,
    ],
  };
}
