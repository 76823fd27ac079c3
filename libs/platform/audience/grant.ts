import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Role } from '@folkmoot/kernel/reader.js';

/**
 * A person, acting for an organisation, is in an audience with a role. The rows are written by the areas in the same
 * transaction as the seat, representation or office they follow from (`source`); they answer every question of who may see or do.
 * `organisationId` is null only for what belongs to the person alone (an operator).
 */
export interface Grant {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly audience: Audience;
  readonly role: Role;
  readonly sourceKind: string;
  readonly sourceId: Id;
  readonly grantedAt: Date;
  readonly withdrawnAt: Date | null;
}
