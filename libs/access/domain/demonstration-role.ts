import type { Id } from '@folkmoot/kernel/id.js';

/** An invented person into whose role a visitor of a demonstration may step. */
export interface DemonstrationRole {
  readonly id: Id;
  readonly version: number;
  readonly position: number;
  readonly personId: Id;
  readonly organisationId: Id | null;
  /** What stands behind the name: `Northmoor Council`. */
  readonly title: string;
  /** One sentence: what there is to try. */
  readonly about: string;
  /** The page on which one arrives. */
  readonly landing: string;
}
