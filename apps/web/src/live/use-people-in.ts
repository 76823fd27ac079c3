import { useSyncExternalStore } from 'react';
import { useLive } from './live-provider.js';
import type { PeopleIn } from './protocol.js';

const NOBODY: ReadonlyMap<string, PeopleIn> = new Map();

/** Who has which text open now, by what the text belongs to; nobody where there is no connection to hear it by. */
export function usePeopleIn(): ReadonlyMap<string, PeopleIn> {
  const live = useLive();
  return useSyncExternalStore(
    (listener) => live?.onPeople(listener) ?? (() => undefined),
    () => live?.people ?? NOBODY,
    () => NOBODY,
  );
}
