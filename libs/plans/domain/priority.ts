import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/** One of the few things a plan puts first. Commitments say which of them they serve. */
export interface Priority {
  readonly id: Id;
  readonly version: number;
  readonly planId: Id;
  readonly partnershipId: Id;
  readonly number: number;
  readonly title: string;
  readonly audience: Audience;
  readonly retiredAt: Date | null;
}
