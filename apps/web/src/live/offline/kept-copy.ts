import { useEffect, useSyncExternalStore } from 'react';

const ATTRIBUTE = 'keptAt';
const listeners = new Set<() => void>();
let holds = 0;

/** When the server sent this page, where it came from the device and not from the network; undefined otherwise. */
export const keptAt = (): string | undefined =>
  typeof document === 'undefined' ? undefined : document.documentElement.dataset[ATTRIBUTE];

/** The page was asked for again, and is what the server says now. */
export function isRenewed(): void {
  delete document.documentElement.dataset[ATTRIBUTE];
  for (const listener of listeners) listener();
}

export const useKeptAt = (): string | undefined => useSyncExternalStore(subscribe, keptAt, () => undefined);

/** While `holding`, the page is not asked for again: what the server says now may leave no room for words that are not sent. */
export function useHeldPage(holding: boolean): void {
  useEffect(() => {
    if (!holding) return;
    holds += 1;
    return () => void (holds -= 1);
  }, [holding]);
}

export const isHeld = (): boolean => holds > 0;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
