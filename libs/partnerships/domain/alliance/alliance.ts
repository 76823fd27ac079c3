import type { Id } from '@folkmoot/kernel/id.js';

/** A partnership of voluntary organisations that sends people to seats elsewhere. `id` is the partnership's. */
export interface Alliance {
  readonly id: Id;
  readonly version: number;
  /** By which organisation of the register it has seats elsewhere: its own, of its own name. */
  readonly organisationId: Id;
}
