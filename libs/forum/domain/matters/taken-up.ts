import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** An idea of a thread that became something: whoever had it hears how that goes. */
export interface TakenUp {
  readonly id: Id;
  readonly version: number;
  readonly threadId: Id;
  readonly partnershipId: Id;
  readonly audience: Audience;
  readonly subjectKind: string;
  readonly subjectId: Id;
  readonly takenUpBy: Id;
  readonly takenUpFor: Id;
  readonly takenUpAt: Date;
}
