import { SEAT_CLASSES, type Seat } from './seat.js';
import { isSeatTemplate, SEAT_TEMPLATES } from './seat-templates.js';

/** What a seat is called: by its usual kind, else by those for whom it speaks. */
export const seatNamed = ({ seatClass, template }: Pick<Seat, 'seatClass' | 'template'>): string =>
  template !== null && isSeatTemplate(template) ? SEAT_TEMPLATES[template].name : SEAT_CLASSES[seatClass];
