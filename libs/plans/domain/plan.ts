import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PlanOpenness } from './openness.js';

/** What a partnership wants to do. Each partnership has at most one. */
export interface Plan {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly title: string;
  /** How many priorities may stand at once: a plan in which everything comes first puts nothing first. */
  readonly priorityCap: number;
  readonly openness: PlanOpenness;
  readonly audience: Audience;
  readonly startedAt: Date;
}

export const USUAL_PRIORITY_CAP = 10;
export const LONGEST_TITLE = 120;
