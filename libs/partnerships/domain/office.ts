import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';

export const OFFICES = {
  chair: 'Chair',
  'vice-chair': 'Vice-chair',
  secretary: 'Secretary',
  observer: 'Observer',
} as const;
export type OfficeRole = keyof typeof OFFICES;
export const isOfficeRole = (text: string): text is OfficeRole => Object.hasOwn(OFFICES, text);

/** A person's charge in a body. They hold it for an organisation, as everything here. */
export interface Office {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly role: OfficeRole;
  readonly since: LocalDate;
  readonly until: LocalDate | null;
}

/** Those who run a body are known to the public by name; an observer is not. */
export const runsTheBody = (role: OfficeRole): boolean => role !== 'observer';
