import type { Refused } from '../../../lib/form.js';

/** What each form of the page of a seat takes. */
export interface SeatForms {
  readonly requestId: string;
  readonly refused: Refused | undefined;
}
