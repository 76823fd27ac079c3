import type { Awareness } from 'y-protocols/awareness';
import type { Presence } from './protocol.js';

/** What an editor shows beside another's cursor; `hue` (0 to 7) is the same for a person on every screen. */
export interface CursorUser {
  name: string;
  organisation: string | null;
  personId: string;
  hue: number;
}

/** Writes what the server says of others into the awareness that the editor reads. */
export function showPresent(
  awareness: Awareness,
  changed: readonly Presence[],
  left: readonly number[],
): void {
  const others = changed.filter((one) => one.clientId !== awareness.clientID);
  const added = others.map((one) => one.clientId).filter((id) => !awareness.states.has(id));
  const updated = others.map((one) => one.clientId).filter((id) => awareness.states.has(id));
  const removed = left.filter((id) => id !== awareness.clientID && awareness.states.has(id));
  for (const { clientId, personId, name, organisation, cursor } of others) {
    const user: CursorUser = { personId, name, organisation, hue: hueOf(personId) };
    awareness.states.set(clientId, { user, cursor: cursor?.cursor ?? null });
    awareness.meta.set(clientId, {
      clock: (awareness.meta.get(clientId)?.clock ?? 0) + 1,
      lastUpdated: Date.now(),
    });
  }
  for (const id of removed) awareness.states.delete(id);
  if (added.length + updated.length + removed.length === 0) return;
  const news = { added, updated, removed };
  awareness.emit('change', [news, 'server']);
  awareness.emit('update', [news, 'server']);
}

/** Nobody else is known to be here while the connection is away. */
export const hidePresent = (awareness: Awareness): void =>
  showPresent(awareness, [], [...awareness.states.keys()]);

function hueOf(personId: string): number {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 8_191;
  return sum % 8;
}
