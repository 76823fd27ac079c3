import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { SEAT_CLASSES } from '../domain/seat.js';
import { seatNamed } from '../domain/seat-named.js';
import { ringsAlarm } from '../domain/vacancy.js';
import type { SeatRow } from '../reads/members.js';
import type { SeatType } from './member.type.js';

export const seatShown = (seat: SeatRow, today: LocalDate): SeatType => ({
  ...seat,
  speaksFor: SEAT_CLASSES[seat.seatClass],
  kind: seatNamed(seat),
  alarm: ringsAlarm(seat, today),
});
