import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { mayUndoElected } from '../domain/alliance/alliance-policy.js';
import { mayArrangeSeats, mayEndSitting, mayNameForSeat, type SeatHeld } from '../domain/place-policy.js';
import { SEAT_CLASSES, type Capacity } from '../domain/seat.js';
import { ringsAlarm } from '../domain/vacancy.js';
import { seatNamed } from '../domain/seat-named.js';
import type { SeatPageRow } from '../reads/seat-page.js';
import type { SeatPageType } from './seat.type.js';

interface May {
  readonly name: boolean;
  readonly arrange: boolean;
}

const heldBy = ({ organisation, sittings }: SeatPageRow): SeatHeld => ({
  organisationId: organisation.id,
  representativeId:
    sittings.find((one) => one.until === null && one.capacity === 'representative')?.person.id ?? null,
});

const bodyOf = ({ placeId, forumId }: SeatPageRow) => ({ id: placeId, forumId });

/** What the reader may do with a seat, by the policies that answer the deeds. Of an ended seat nothing can be changed. */
export const maySeat = (scope: Scope, row: SeatPageRow): May => ({
  name: row.until === null && mayNameForSeat(scope, bodyOf(row), heldBy(row)),
  arrange: row.until === null && mayArrangeSeats(scope, bodyOf(row)),
});

/** Of an alliance's seat the deputies are named like others'. */
const byElection = ({ electedBy }: SeatPageRow, capacity: Capacity | null): boolean =>
  electedBy !== null && capacity === 'representative';

export const seatPageShown = (
  row: SeatPageRow,
  scope: Scope,
  may: May,
  people: SeatPageType['people'],
  today: LocalDate,
): SeatPageType => ({
  ...row,
  elected: row.electedBy !== null,
  kind: seatNamed(row),
  speaksFor: SEAT_CLASSES[row.seatClass],
  alarm: ringsAlarm(row, today),
  sittings: row.sittings.map((one) => ({
    ...one,
    mayEnd:
      one.until === null &&
      (byElection(row, one.capacity)
        ? mayUndoElected(scope, row.electedBy!, one.person.id)
        : mayEndSitting(scope, bodyOf(row), heldBy(row), one.person.id)),
  })),
  changes: row.changes.map((one) => ({
    ...one,
    mayWithdraw:
      one.state === 'waiting' &&
      (one.kind === 'ends'
        ? may.arrange
        : byElection(row, one.capacity)
          ? mayUndoElected(scope, row.electedBy!, one.person?.id ?? null)
          : may.name),
  })),
  sitsHere: row.sittings.some((one) => one.until === null && one.person.id === scope.person?.personId),
  mayName: may.name,
  mayEnd: may.arrange,
  people,
});
