import { io, type Socket } from 'socket.io-client';
import type { Connection } from '../ui/live-state.js';
import { type People, peopleHeard } from './people-heard.js';
import { type CardMessage, LIVE_CHANNEL, LIVE_PATH, type PeopleIn, type WatchAnswer } from './protocol.js';

type CardListener = (message: CardMessage) => void;

/** One socket for a page. It rejoins what it watched by itself and asks only for what it missed. */
export class LiveConnection {
  private readonly socket: Socket;
  private readonly cursors = new Map<string, string>();
  private readonly cards = new Map<string, Set<CardListener>>();
  private readonly states = new Set<(state: Connection) => void>();
  private readonly peopleListeners = new Set<() => void>();
  private readonly reloads = new Set<() => void>();
  private now: Connection = 'connecting';
  private peopleNow: People = new Map();

  constructor() {
    // Polling first would cost two more requests before anything is live.
    this.socket = io(LIVE_CHANNEL, {
      path: LIVE_PATH,
      transports: ['websocket', 'polling'],
      reconnectionDelay: 300,
      reconnectionDelayMax: 5_000,
    });
    this.socket.on('connect', () => void this.rejoin());
    this.socket.on('disconnect', () => {
      this.tell('reconnecting');
      // Who is there is not known any more; with the connection it is told anew.
      this.setPeople(new Map());
    });
    this.socket.on('connect_error', (error) => {
      // Nobody is signed in any more: trying again would not help.
      if (error.message === 'sign-in') this.socket.disconnect();
      this.tell(error.message === 'sign-in' || !navigator.onLine ? 'offline' : 'reconnecting');
    });
    this.socket.on('card', (message: CardMessage) => this.receive(message));
    this.socket.on('here', (stream: string, list: PeopleIn[], whole: boolean) =>
      this.setPeople(peopleHeard(this.peopleNow, stream, list, whole)),
    );
    // What stands on the page may be no longer for this reader: the loader decides.
    this.socket.on('evicted', () => this.reload());
    addEventListener('offline', this.onOffline);
    addEventListener('online', this.onOnline);
  }

  get state(): Connection {
    return this.now;
  }

  /** Who has which text open, by what the text belongs to; a new map with each change. */
  get people(): People {
    return this.peopleNow;
  }

  /** `since` is the cursor of the moment before the page's loader read its data. */
  async watch(stream: string, since: string): Promise<void> {
    if (!this.cursors.has(stream)) this.cursors.set(stream, since);
    if (this.socket.connected) await this.join(stream);
  }

  /** Up to where this page has everything of a stream. */
  cursorOf(stream: string): string | undefined {
    return this.cursors.get(stream);
  }

  onCard(kind: string, listener: CardListener): () => void {
    const listeners = this.cards.get(kind) ?? new Set();
    this.cards.set(kind, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  onPeople(listener: () => void): () => void {
    this.peopleListeners.add(listener);
    return () => this.peopleListeners.delete(listener);
  }

  onState(listener: (state: Connection) => void): () => void {
    this.states.add(listener);
    return () => this.states.delete(listener);
  }

  onReload(listener: () => void): () => void {
    this.reloads.add(listener);
    return () => this.reloads.delete(listener);
  }

  close(): void {
    removeEventListener('offline', this.onOffline);
    removeEventListener('online', this.onOnline);
    this.socket.close();
  }

  private async rejoin(): Promise<void> {
    try {
      await Promise.all([...this.cursors.keys()].map((stream) => this.join(stream)));
      this.tell('live');
    } catch {
      // The answer did not come in time: begin again rather than claim to be live.
      this.socket.disconnect().connect();
    }
  }

  private async join(stream: string): Promise<void> {
    const answer = (await this.socket
      .timeout(10_000)
      .emitWithAck('watch', { stream, since: this.cursors.get(stream) })) as WatchAnswer;
    if (answer.since !== undefined) this.cursors.set(stream, answer.since);
    if (answer.reload) this.reload();
  }

  private receive(message: CardMessage): void {
    this.cursors.set(message.stream, message.cursor);
    for (const listener of this.cards.get(message.kind) ?? []) listener(message);
  }

  private setPeople(people: People): void {
    this.peopleNow = people;
    for (const listener of this.peopleListeners) listener();
  }

  private tell(state: Connection): void {
    if (state === this.now) return;
    this.now = state;
    for (const listener of this.states) listener(state);
  }

  private reload(): void {
    for (const listener of this.reloads) listener();
  }

  private readonly onOffline = (): void => this.tell('offline');
  private readonly onOnline = (): void => {
    this.tell('reconnecting');
    this.socket.connect();
  };
}
