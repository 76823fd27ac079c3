import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { DocumentSocket } from './document-socket.js';
import type { Presence } from './protocol.js';

/** What an editor shows beside another's cursor; `hue` (0 to 7) is the same for a person on every screen. */
export interface CursorUser {
  name: string;
  organisation: string | null;
  personId: string;
  hue: number;
}

const CURSOR_MS = 60;
// On the way a position may be dropped where the line is full; where the cursor comes to rest is sent surely.
const REST_MS = 300;

/** Writes what the server says of others into the awareness that the editor reads. */
function showPresent(awareness: Awareness, changed: readonly Presence[], left: readonly number[]): void {
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

/** One's own cursor to the server, everybody else's from it. */
export class CursorLink {
  readonly awareness: Awareness;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private rest: ReturnType<typeof setTimeout> | null = null;

  constructor(
    doc: Y.Doc,
    private readonly socket: DocumentSocket,
    private readonly document: string,
    private readonly joined: () => boolean,
  ) {
    this.awareness = new Awareness(doc);
    this.awareness.on('update', this.onUpdate);
    socket.on('present', this.onPresent);
  }

  /** Who is there as we come in; they learn of us. */
  show(present: readonly Presence[]): void {
    showPresent(this.awareness, present, []);
    this.send('surely');
  }

  /** Nobody else is known to be here while the connection is away. */
  hide(): void {
    showPresent(this.awareness, [], [...this.awareness.states.keys()]);
  }

  destroy(): void {
    if (this.timer) clearTimeout(this.timer);
    if (this.rest) clearTimeout(this.rest);
    this.awareness.off('update', this.onUpdate);
    this.socket.off('present', this.onPresent);
    this.awareness.destroy();
  }

  private send(how: 'surely' | 'if the line is free'): void {
    if (!this.joined()) return;
    const state = this.awareness.getLocalState();
    // `volatile` is a flag that the socket keeps until its next message: asked for only where that is this one.
    const socket = how === 'surely' ? this.socket : this.socket.volatile;
    socket.emit('cursor', this.document, state && { cursor: state.cursor ?? null });
  }

  private readonly onPresent = (document: string, changed: Presence[], left: number[]): void => {
    if (document === this.document) showPresent(this.awareness, changed, left);
  };

  private readonly onUpdate = (
    { added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>,
    origin: unknown,
  ): void => {
    if (origin === 'server' || ![...added, ...updated, ...removed].includes(this.awareness.clientID)) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.send('if the line is free');
    }, CURSOR_MS);
    if (this.rest) clearTimeout(this.rest);
    this.rest = setTimeout(() => this.send('surely'), REST_MS);
  };
}

function hueOf(personId: string): number {
  let sum = 0;
  for (const letter of personId) sum = (sum * 31 + letter.charCodeAt(0)) % 8_191;
  return sum % 8;
}
