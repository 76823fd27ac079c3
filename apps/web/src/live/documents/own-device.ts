const CHANNEL = 'folkmoot-own-device';
const keyOf = (personId: string): string => `folkmoot-own-device/${personId}`;

/** Whether this person called this browser their own. A browser that remembers nothing says no. */
export function isOwnDevice(personId: string): boolean {
  try {
    return localStorage.getItem(keyOf(personId)) === 'yes';
  } catch {
    return false;
  }
}

/** False where the browser would not remember it. Other open pages of this browser hear of it. */
export function sayOwnDevice(personId: string, own: boolean): boolean {
  try {
    if (own) localStorage.setItem(keyOf(personId), 'yes');
    else localStorage.removeItem(keyOf(personId));
  } catch {
    return false;
  }
  tell(personId, own);
  return true;
}

/** At sign-out: pages still open in other tabs must not keep words again after they were cleared. */
export const stopKeeping = (personId: string): void => tell(personId, false);

export function onOwnDevice(personId: string, listener: (own: boolean) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<{ personId: string; own: boolean }>) => {
    if (data.personId === personId) listener(data.own);
  };
  return () => channel.close();
}

function tell(personId: string, own: boolean): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ personId, own });
  channel.close();
}
