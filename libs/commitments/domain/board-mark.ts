import type { Id } from '@folkmoot/kernel/id.js';

/** Up to where somebody has seen what happened on a board. Only they move it. */
export interface BoardMark {
  readonly id: Id;
  readonly version: number;
  readonly partnershipId: Id;
  readonly personId: Id;
  /** The position in the place’s stream of the record that the board was read at. */
  readonly seq: number;
  readonly markedAt: Date;
}
