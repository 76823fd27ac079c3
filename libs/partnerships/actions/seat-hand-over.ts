import type { Id } from '@folkmoot/kernel/id.js';
import type { JobRequest } from '@folkmoot/platform/actions/change.js';

export const HAND_OVER = 'partnerships.seat-hand-over';

export interface HandOverPayload {
  readonly seat: Id;
}

/** Queued with the change itself: what belongs to the seat goes on with it even where this process ends right after. */
export const handOverOf = (seat: { readonly id: Id }): JobRequest => ({
  task: HAND_OVER,
  payload: { seat: seat.id } satisfies HandOverPayload,
});
