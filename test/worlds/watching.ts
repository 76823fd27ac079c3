import { io, type Socket } from 'socket.io-client';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { LiveCursors } from '@folkmoot/platform/live/live-cursors.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { cookieOf } from './session.js';

export interface Arrived {
  readonly kind: string;
  readonly id: string;
  readonly at: string;
  readonly cursor: string;
  readonly card: Record<string, any> | null;
}

/** Who is in a text, as it was last told. */
export interface HereTold {
  readonly subjectId: string;
  readonly people: readonly { readonly name: string; readonly organisation: string | null }[];
  readonly more: number;
}

/** How soon news come is measured where nothing else runs (test/bench); here they only have to come. */
const SOON_MS = 15_000;

/** Somebody with a live page open: what has arrived so far, and a wait for what is to come. */
export interface Watcher {
  readonly cards: Arrived[];
  /** By what the texts belong to; who left is there with nobody. */
  readonly here: ReadonlyMap<string, HereTold>;
  /** What the server said when the watch began. */
  readonly answer: { readonly since?: string; readonly reload?: boolean; readonly error?: string };
  /** The first card, past or to come, that fits; fails after `within` milliseconds. */
  until(fits: (card: Arrived) => boolean, within?: number): Promise<Arrived>;
  /** Once the server has taken it out of a room, also before it was asked. */
  evicted(within?: number): Promise<void>;
  close(): void;
}

/** Opens a socket as a browser would, and watches a stream from a cursor on; without one, from now on. */
export async function watching(
  app: TestApp,
  origin: string,
  who: PersonReader,
  stream: string,
  since?: string,
): Promise<Watcher> {
  const from = since ?? (await app.nest.get(LiveCursors).now(stream));
  const cookie = await cookieOf(app.database, { ...who, sessionId: crypto.randomUUID() });
  const socket: Socket = io(`${origin}/live`, {
    path: '/live/socket',
    transports: ['websocket'],
    extraHeaders: { cookie },
    forceNew: true,
  });
  const cards: Arrived[] = [];
  const waiting = new Set<() => void>();
  const evicted = new Promise<void>((resolve) => socket.once('evicted', () => resolve()));
  const here = new Map<string, HereTold>();
  socket.on('here', (_stream: string, list: readonly HereTold[]) => {
    for (const one of list) here.set(one.subjectId, one);
  });
  socket.on('card', (card: Arrived) => {
    cards.push(card);
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const answer = (await socket
    .timeout(SOON_MS)
    .emitWithAck('watch', { stream, since: from })) as Watcher['answer'];
  return {
    cards,
    here,
    answer,
    until: (fits, within = SOON_MS) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () =>
            end(() =>
              reject(new Error(`No such card within ${within} ms; there were ${JSON.stringify(cards)}`)),
            ),
          within,
        );
        const end = (then: () => void): void => {
          clearTimeout(timer);
          waiting.delete(look);
          then();
        };
        const look = (): void => {
          const found = cards.find(fits);
          if (found) end(() => resolve(found));
        };
        waiting.add(look);
        look();
      }),
    evicted: (within = SOON_MS) =>
      Promise.race([
        evicted,
        new Promise<never>((_, reject) =>
          setTimeout(() => reject(new Error(`Still inside after ${within} ms.`)), within).unref(),
        ),
      ]),
    close: () => void socket.close(),
  };
}
