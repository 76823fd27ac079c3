import type { Id } from '@folkmoot/kernel/id.js';
import type { Fault } from '@folkmoot/kernel/refusal.js';
import { faultsOfWords } from './words.js';

/** `withdrawn`: whoever asked has left. */
export type SeatRequestState = 'waiting' | 'accepted' | 'declined' | 'withdrawn';

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

export const faultsOfWhy = (why: string): Fault[] =>
  faultsOfWords(why, {
    path: 'why',
    code: 'seat-request/why',
    longest: 2_000,
    missing: 'Say why your organisation should have a seat.',
  });

/** A refusal of a seat is always explained: the asker is told these words. */
export const faultsOfReason = (reason: string): Fault[] =>
  faultsOfWords(reason, {
    path: 'reason',
    code: 'seat-request/reason',
    longest: 2_000,
    missing: 'Say why there is no seat. The person who asked will read it.',
  });
