import type { Id } from '@folkmoot/kernel/id.js';
import type { LocalDate } from '@folkmoot/kernel/local-date.js';

/** That an organisation goes on with another's work, as an operator recorded it; what lists tell stands among the relations. */
export interface RecordedSuccession {
  readonly id: Id;
  readonly version: number;
  readonly organisationId: Id;
  readonly successorId: Id;
  readonly since: LocalDate;
  readonly recordedAt: Date;
  readonly recordedBy: Id;
}

/** A place has gone through what an organisation that ended or merged held there. */
export interface SuccessionSettled {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly organisationId: Id;
  /** From which day what moved belongs to the successors. */
  readonly day: LocalDate;
  readonly moved: number;
  readonly ended: number;
  readonly kept: number;
  readonly settledOn: LocalDate;
  readonly settledBy: Id;
}
