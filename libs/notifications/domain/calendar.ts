import type { Id } from '@folkmoot/kernel/id.js';

/** Lets calendar programs fetch one person's days by an address that nobody can guess, until it is withdrawn. */
export interface Calendar {
  readonly id: Id;
  readonly version: number;
  readonly personId: Id;
  readonly madeAt: Date;
  readonly withdrawnAt: Date | null;
}
