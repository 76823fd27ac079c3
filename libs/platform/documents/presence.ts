import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import type { DocumentSession } from './open-documents.js';
import type { Presence } from './protocol.js';

const MAX_CURSOR_CHARACTERS = 2_000;
const MAX_PEOPLE = 200;
// A browser repeats its cursor every 15 s; one that another process stopped telling of is gone.
const FORGET_MS = 40_000;
const SHARE_MS = 50;
// What is told at once may be dropped on a full line. When a room has been still for this long, its last word is told surely.
const SETTLE_MS = 400;

interface Known {
  readonly presence: Presence;
  readonly heard: number;
}

interface Room {
  readonly people: Map<number, Known>;
  changed: Map<number, Presence | null>;
  /** Told since the room was last still. */
  unsettled: Map<number, Presence | null>;
  settle: NodeJS.Timeout | null;
}

/** `own`: of a person of this process. `sure`: to be queued where the line is full, not dropped. */
export interface PresenceNews {
  readonly changed: Presence[];
  readonly left: number[];
  readonly own: boolean;
  readonly sure: boolean;
}

type Publisher = (document: Id, news: PresenceNews) => void;

/**
 * Who has a text open with a cursor in it. Never stored; names come from the server. Changes within 50 ms share a message
 * that may be lost; the last of them is told again, surely, when the room is still.
 */
@Injectable()
export class PresenceBoard {
  private readonly rooms = new Map<Id, Room>();
  private readonly publishers: Publisher[] = [];

  onChange(publish: Publisher): void {
    this.publishers.push(publish);
  }

  in(document: Id): Presence[] {
    return [...(this.rooms.get(document)?.people.values() ?? [])].map((one) => one.presence);
  }

  /** A person of this process moved their cursor; null takes it away. */
  move(session: DocumentSession, cursor: unknown): void {
    if (cursor === null) return this.leave(session);
    if (typeof cursor !== 'object' || JSON.stringify(cursor).length > MAX_CURSOR_CHARACTERS) return;
    const room = this.room(session.document);
    const known = room.people.get(session.clientId)?.presence;
    // Nobody takes over another's cursor by naming their client id.
    if (
      known &&
      (known.personId !== session.writer.personId || known.organisationId !== session.writer.organisationId)
    )
      return;
    if (!known && room.people.size >= MAX_PEOPLE) return;
    const { clientId, writer, names } = session;
    this.change(session.document, room, clientId, { clientId, ...writer, ...names, cursor });
  }

  leave(session: DocumentSession): void {
    const room = this.rooms.get(session.document);
    const known = room?.people.get(session.clientId)?.presence;
    if (room && known?.personId === session.writer.personId)
      this.change(session.document, room, session.clientId, null);
  }

  /** News from another process. */
  heard(document: Id, changed: readonly Presence[], left: readonly number[], sure: boolean): void {
    const room = this.room(document);
    for (const presence of changed)
      room.people.set(presence.clientId, { presence, heard: performance.now() });
    for (const clientId of left) room.people.delete(clientId);
    this.publish(document, { changed: [...changed], left: [...left], own: false, sure });
  }

  /** Removes those of whom nothing was heard; call every few seconds. */
  forget(): void {
    const now = performance.now();
    for (const [document, room] of this.rooms) {
      for (const [clientId, one] of room.people)
        if (now - one.heard > FORGET_MS) this.change(document, room, clientId, null);
      if (room.people.size === 0 && room.changed.size === 0 && !room.settle) this.rooms.delete(document);
    }
  }

  private room(document: Id): Room {
    let room = this.rooms.get(document);
    if (!room) {
      room = { people: new Map(), changed: new Map(), unsettled: new Map(), settle: null };
      this.rooms.set(document, room);
    }
    return room;
  }

  private change(document: Id, room: Room, clientId: number, presence: Presence | null): void {
    if (presence) room.people.set(clientId, { presence, heard: performance.now() });
    else room.people.delete(clientId);
    if (room.changed.size === 0) setTimeout(() => this.tell(document, room), SHARE_MS).unref();
    room.changed.set(clientId, presence);
  }

  private tell(document: Id, room: Room): void {
    const changed = room.changed;
    room.changed = new Map();
    for (const [clientId, presence] of changed) room.unsettled.set(clientId, presence);
    this.publish(document, newsOf(changed, false));
    if (room.settle) room.settle.refresh();
    else room.settle = setTimeout(() => this.settle(document, room), SETTLE_MS).unref();
  }

  private settle(document: Id, room: Room): void {
    const told = room.unsettled;
    room.unsettled = new Map();
    room.settle = null;
    this.publish(document, newsOf(told, true));
  }

  private publish(document: Id, news: PresenceNews): void {
    for (const publisher of this.publishers) publisher(document, news);
  }
}

function newsOf(changes: ReadonlyMap<number, Presence | null>, sure: boolean): PresenceNews {
  const changed: Presence[] = [];
  const left: number[] = [];
  for (const [clientId, presence] of changes)
    if (presence) changed.push(presence);
    else left.push(clientId);
  return { changed, left, own: true, sure };
}
