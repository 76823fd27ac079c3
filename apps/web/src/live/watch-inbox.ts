import type { LiveConnection } from './connection.js';
import { onPageConnection } from './page-connection.js';

/** After the page stands: nobody waits for a number. */
const LATER_MS = 2_000;

/** Tells how many notices somebody has not read, as it changes; over the page's own connection, where it has one. */
export function watchInbox(personId: string, since: string, tell: (unread: number) => void): () => void {
  let own: LiveConnection | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  let left = false;
  let stop: (() => void) | undefined;

  const listen = (connection: LiveConnection): void => {
    stop?.();
    stop = connection.onCard('inbox', ({ card }) => {
      const unread = (card as { unread?: number } | null)?.unread;
      if (unread !== undefined) tell(unread);
    });
    void connection.watch(`person/${personId}`, since);
  };
  const openOwn = async (): Promise<void> => {
    const { LiveConnection } = await import('./connection.js');
    if (left || later === undefined) return;
    own = new LiveConnection();
    listen(own);
  };
  const unsubscribe = onPageConnection((connection) => {
    clearTimeout(later);
    later = undefined;
    if (connection) {
      own?.close();
      own = undefined;
      listen(connection);
    } else if (!own) later = setTimeout(() => void openOwn(), LATER_MS);
  });
  return () => {
    left = true;
    unsubscribe();
    clearTimeout(later);
    stop?.();
    own?.close();
  };
}
