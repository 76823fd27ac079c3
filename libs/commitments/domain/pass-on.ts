import type { Id } from '@folkmoot/kernel/id.js';
import type { Commitment } from './commitment.js';
import type { Step } from './step.js';

/** Who sits for an organisation in a place now, and who did and speaks for it there no more. */
export interface SeatPassedOn {
  readonly representativeId: Id | null;
  readonly formerIds: readonly Id[];
}

/**
 * A commitment belongs to the seat: who takes the seat takes on what is still open, and while the seat is empty it waits there.
 * Null where it stays as it is.
 */
export function passOn(
  commitment: Pick<Commitment, 'state' | 'status' | 'personId' | 'handOvers'>,
  { representativeId, formerIds }: SeatPassedOn,
): Step | null {
  const { state, status, personId } = commitment;
  if (state === 'declined' || status === 'done') return null;
  const stays = personId === null ? state === 'asked' : !formerIds.includes(personId);
  // What is only asked for waits for whoever accepts it, as it does when nobody is named.
  const next = state === 'asked' ? null : representativeId;
  if (stays || next === personId) return null;
  return {
    patch: { personId: next, handOvers: commitment.handOvers + (next === null ? 0 : 1) },
    update: null,
    event: 'commitment-went-with-seat',
    data: {},
  };
}
