import type { Id } from '@folkmoot/kernel/id.js';
import { fault, type Fault } from '@folkmoot/kernel/refusal.js';

export type SeatRequestState = 'waiting' | 'accepted' | 'declined';

/** Somebody asks, for their organisation, for a seat. Seen by the body's officers and by the asker alone. */
export interface SeatRequest {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly personId: Id;
  readonly organisationId: Id;
  readonly why: string;
  readonly state: SeatRequestState;
  readonly reason: string | null;
  readonly seatId: Id | null;
  readonly askedAt: Date;
  readonly answeredBy: Id | null;
  readonly answeredAt: Date | null;
}

const LONGEST = 2_000;

export function faultsOfWhy(why: string): Fault[] {
  if (why.trim() === '') return [fault('seat-request/why-missing', 'why', 'Say why your organisation should have a seat.')];
  if (why.length > LONGEST) return [fault('seat-request/why-too-long', 'why', `Say why in ${LONGEST} characters or fewer.`)];
  return [];
}

/** A refusal of a seat is always explained: the asker is told these words. */
export function faultsOfReason(reason: string): Fault[] {
  if (reason.trim() === '') return [fault('seat-request/reason-missing', 'reason', 'Say why there is no seat. The person who asked will read it.')];
  if (reason.length > LONGEST) return [fault('seat-request/reason-too-long', 'reason', `Give the reason in ${LONGEST} characters or fewer.`)];
  return [];
}
