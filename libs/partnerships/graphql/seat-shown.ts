import { SEAT_CLASSES } from '../domain/seat.js';
import type { SeatRow } from '../reads/members.js';
import type { SeatType } from './member.type.js';

export const seatShown = (seat: SeatRow): SeatType => ({ ...seat, speaksFor: SEAT_CLASSES[seat.seatClass] });
