import type pg from 'pg';

/** What of the pool's insides is needed: the connections that are free, of which it takes the last. */
interface Pooled {
  readonly _idle?: { readonly client: pg.ClientBase }[];
}

/**
 * Of the free connections, the one that was made first is asked first. A connection has to be told each statement once, and plans it
 * anew the first five times: the pool's own order is that of their last use, by which all of them are asked now and then and few are
 * ready. The server's process behind a connection that is always asked stays warm besides.
 */
export function firstMadeFirst(pool: pg.Pool): void {
  const made = new WeakMap<pg.ClientBase, number>();
  let count = 0;
  const ageOf = ({ client }: { readonly client: pg.ClientBase }): number => made.get(client) ?? 0;
  // One that was there before came before them all.
  pool.on('connect', (client) => made.set(client, (count += 1)));
  // When it is back among the free.
  pool.on('release', () =>
    queueMicrotask(() => void (pool as Pooled)._idle?.sort((one, other) => ageOf(other) - ageOf(one))),
  );
}
