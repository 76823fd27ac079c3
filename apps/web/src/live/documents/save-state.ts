import type { Refused } from './protocol.js';

/**
 * What may be said beside the text. `saved` only when every change made here is committed by the server; `kept` when what is
 * not sent yet lies on this device. `refused`: the server did not take it, and says why. `closed`: the text is no longer open.
 */
export type DocumentState =
  | { kind: 'opening' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'offline'; unsent: boolean; kept: boolean }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'closed'; reason: 'permission' | 'epoch' };

export const sameState = (one: DocumentState, two: DocumentState): boolean =>
  JSON.stringify(one) === JSON.stringify(two);

/** Refusals that pass by themselves: the same bytes are sent again a little later. */
export const passes = ({ code }: Refused): boolean => code === 'unavailable' || code === 'busy';

/** Refusals that a new look at what the server has may settle. */
export const needsRejoin = ({ code }: Refused): boolean => code === 'clock' || code === 'not-joined';
