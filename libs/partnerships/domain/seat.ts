import type { Id } from '@folkmoot/kernel/id.js';
import { addDays, type LocalDate } from '@folkmoot/kernel/local-date.js';

/** For whom a seat speaks. A quorum and a rule of decision may count each class by itself. */
export const SEAT_CLASSES = {
  'nhs-commissioner': 'NHS commissioner',
  'nhs-provider': 'NHS provider',
  'primary-care': 'Primary care',
  'council-officer': 'Council officer',
  'council-member': 'Councillor',
  'social-care': 'Social care provider',
  vcse: 'Voluntary, community and social enterprise',
  healthwatch: 'Healthwatch and people who use services',
  housing: 'Housing',
  education: 'Education',
  'emergency-service': 'Emergency service',
  other: 'Other partner',
} as const;
export type SeatClass = keyof typeof SEAT_CLASSES;
export const isSeatClass = (text: string): text is SeatClass => Object.hasOwn(SEAT_CLASSES, text);

/** A seat belongs to an organisation; who sits on it may change without it. It may begin later; `until` is its last day, null while it stands. */
export interface Seat {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly organisationId: Id;
  readonly seatClass: SeatClass;
  readonly voting: boolean;
  /** Which of the usual seats it is (`seat-templates.ts`); null for one that is none of them. */
  readonly template: string | null;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

export const CAPACITIES = ['representative', 'deputy'] as const;
export type Capacity = (typeof CAPACITIES)[number];
export const isCapacity = (text: string): text is Capacity =>
  (CAPACITIES as readonly string[]).includes(text);

/** Who sits on it: one representative and any number of named deputies. */
export interface SeatHolder {
  readonly id: Id;
  readonly version: number;
  readonly seatId: Id;
  readonly personId: Id;
  readonly capacity: Capacity;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

const NEW_DAYS = 35;

/** Whether there is something to hand over: somebody will leave the seat, or has taken it over in the last weeks. */
export const passesOn = (
  sitting: { readonly since: LocalDate; readonly leaves: LocalDate | null; readonly takenOver: boolean },
  today: LocalDate,
): boolean => sitting.leaves !== null || (sitting.takenOver && sitting.since > addDays(today, -NEW_DAYS));
