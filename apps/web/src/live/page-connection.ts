import type { LiveConnection } from './connection.js';

/** The connection of the page that is open, for the frame around it: a second socket would cost as much as the page's own. */
let current: LiveConnection | undefined;
const listeners = new Set<(connection: LiveConnection | undefined) => void>();

export function setPageConnection(connection: LiveConnection | undefined): void {
  current = connection;
  for (const listener of listeners) listener(current);
}

/** Tells at once, and whenever a page opens or closes one. */
export function onPageConnection(listener: (connection: LiveConnection | undefined) => void): () => void {
  listeners.add(listener);
  listener(current);
  return () => listeners.delete(listener);
}
