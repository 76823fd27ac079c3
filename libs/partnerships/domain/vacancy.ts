import type { Id } from '@folkmoot/kernel/id.js';
import { daysBetween, type LocalDate } from '@folkmoot/kernel/local-date.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';
import { isSeatClass, type SeatClass } from './seat.js';

/**
 * After how many days without a representative a seat rings the alarm, where the place has not chosen otherwise. Those whom a
 * place forgets most easily ring soonest.
 */
export const VACANCY_DAYS: Readonly<Record<SeatClass, number>> = {
  'nhs-commissioner': 28,
  'nhs-provider': 28,
  'primary-care': 28,
  'council-officer': 28,
  'council-member': 42,
  'social-care': 21,
  vcse: 14,
  healthwatch: 14,
  housing: 28,
  education: 42,
  'emergency-service': 28,
  other: 28,
};

/** What a place chose for a class. Never changed: the latest one holds. */
export interface VacancyAlarm {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly seatClass: SeatClass;
  readonly days: number;
  readonly recordedAt: Date;
  readonly recordedBy: Id;
}

export interface Emptiness {
  readonly seatClass: SeatClass;
  /** Since when nobody represents the organisation there; null while somebody does. */
  readonly vacantSince: LocalDate | null;
  /** What the place chose for the class; null where it chose nothing. */
  readonly alarmAfter: number | null;
}

export const daysEmpty = ({ vacantSince }: Emptiness, today: LocalDate): number | null =>
  vacantSince === null ? null : Math.max(daysBetween(vacantSince, today), 0);

/** After how many days its alarm rings. */
export const alarmDays = ({ seatClass, alarmAfter }: Omit<Emptiness, 'vacantSince'>): number =>
  alarmAfter ?? VACANCY_DAYS[seatClass];

export function ringsAlarm(seat: Emptiness, today: LocalDate): boolean {
  const days = daysEmpty(seat, today);
  return days !== null && days >= alarmDays(seat);
}

export const LONGEST_VACANCY_DAYS = 365;

export function faultsOfAlarm(seatClass: string, days: number): Fault[] {
  const faults: Fault[] = [];
  if (!isSeatClass(seatClass))
    faults.push(fault('seat/class-unknown', 'seatClass', 'Choose for whom the seats speak.'));
  if (!Number.isInteger(days) || days < 1 || days > LONGEST_VACANCY_DAYS)
    faults.push(
      fault('vacancy/days', 'days', `Enter a whole number of days from 1 to ${LONGEST_VACANCY_DAYS}.`),
    );
  return faults;
}
