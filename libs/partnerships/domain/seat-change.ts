import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';
import type { Capacity } from './seat.js';

/** Somebody takes the seat, somebody leaves it, or the seat itself ends. */
export type SeatChangeKind = 'takes' | 'leaves' | 'ends';

/** `not-done`: on its day it was no longer possible, for the reason in `whyNot`. */
export type SeatChangeState = 'waiting' | 'done' | 'withdrawn' | 'not-done';

/** A change of a seat that was settled ahead: it happens by itself when its day begins in England. */
export interface SeatChange {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly seatId: Id;
  /** The first day on which it holds: of somebody who leaves, the day after their last. */
  readonly day: LocalDate;
  readonly kind: SeatChangeKind;
  readonly personId: Id | null;
  readonly capacity: Capacity | null;
  readonly state: SeatChangeState;
  /** The code of the fault that stood against it on its day. */
  readonly whyNot: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: Id;
  readonly settledAt: Date | null;
}
