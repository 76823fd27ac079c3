import type { Refused } from './protocol.js';

/**
 * What may be said beside the text. `saved` only when every change made here is committed by the server; `kept` when what is
 * not sent yet lies on this device. `waiting`: the server is there and cannot save at the moment. `refused`: the server did not take it, and says why. `closed`: the text is no longer open.
 */
export type DocumentState =
  | { kind: 'opening' }
  | { kind: 'saving' }
  | { kind: 'saved' }
  | { kind: 'offline'; unsent: boolean; kept: boolean }
  | { kind: 'waiting'; unsent: boolean; kept: boolean }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'closed'; reason: 'permission' | 'epoch' };

export const sameState = (one: DocumentState, two: DocumentState): boolean =>
  JSON.stringify(one) === JSON.stringify(two);

/** Refusals that pass by themselves: the same bytes are sent again a little later. */
export const passes = ({ code }: Refused): boolean => code === 'unavailable' || code === 'busy';

/** Refusals that a new look at what the server has may settle. */
export const needsRejoin = ({ code }: Refused): boolean => code === 'clock' || code === 'not-joined';

/** What a provider knows, from which follows what may be said. */
export interface Standing {
  refusal: Refused | null;
  closedFor: 'permission' | 'epoch' | null;
  leftBehind: boolean;
  opened: boolean;
  connected: boolean;
  joined: boolean;
  /** The server answered more than once that it cannot take anything now, or did not answer at all. */
  stalled: boolean;
  unsent: boolean;
  kept: boolean;
}

const LEFT_BEHIND =
  'This text was restored or corrected while you were away. Copy what you wrote and put it into the new version.';

/** The worst is said first; `saved` only when nothing speaks against it. */
export function judge(now: Standing): DocumentState {
  if (now.refusal) return { kind: 'refused', code: now.refusal.code, message: now.refusal.message };
  if (now.closedFor) return { kind: 'closed', reason: now.closedFor };
  if (now.leftBehind) return { kind: 'refused', code: 'epoch', message: LEFT_BEHIND };
  if (!now.joined && !now.opened) return { kind: 'opening' };
  if (!now.connected) return { kind: 'offline', unsent: now.unsent, kept: now.kept };
  if (now.stalled && (now.unsent || !now.joined))
    return { kind: 'waiting', unsent: now.unsent, kept: now.kept };
  return now.unsent || !now.joined ? { kind: 'saving' } : { kind: 'saved' };
}
