import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import { SEAT_CLASSES } from '../domain/seat.js';
import { isSeatTemplate, SEAT_TEMPLATES } from '../domain/seat-templates.js';
import { ringsAlarm } from '../domain/vacancy.js';
import type { SeatRow } from '../reads/members.js';
import type { SeatType } from './member.type.js';

type Kind = Pick<SeatRow, 'seatClass' | 'template'>;

/** What a seat is called: by its usual kind, else by those for whom it speaks. */
export const seatNamed = ({ seatClass, template }: Kind): string =>
  template !== null && isSeatTemplate(template) ? SEAT_TEMPLATES[template].name : SEAT_CLASSES[seatClass];

export const seatShown = (seat: SeatRow, today: LocalDate): SeatType => ({
  ...seat,
  speaksFor: SEAT_CLASSES[seat.seatClass],
  kind: seatNamed(seat),
  alarm: ringsAlarm(seat, today),
});
