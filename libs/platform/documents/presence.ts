import { Injectable } from '@nestjs/common';
import type { Id } from '@folkmoot/kernel/id.js';
import type { DocumentSession } from './open-documents.js';
import type { Presence } from './protocol.js';

const MAX_CURSOR_CHARACTERS = 2_000;
const MAX_PEOPLE = 200;
// A browser repeats its cursor every 15 s; one that another process stopped telling of is gone.
const FORGET_MS = 40_000;
const SHARE_MS = 50;

interface Known {
  readonly presence: Presence;
  readonly heard: number;
}

interface Room {
  readonly people: Map<number, Known>;
  changed: Map<number, Presence | null>;
}

type Publisher = (document: Id, changed: Presence[], left: number[], own: boolean) => void;

/** Who has a text open with a cursor in it. Never stored; names come from the server. Changes within 50 ms share a message. */
@Injectable()
export class PresenceBoard {
  private readonly rooms = new Map<Id, Room>();
  private publish: Publisher = () => undefined;

  onChange(publish: Publisher): void {
    this.publish = publish;
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
  heard(document: Id, changed: readonly Presence[], left: readonly number[]): void {
    const room = this.room(document);
    for (const presence of changed)
      room.people.set(presence.clientId, { presence, heard: performance.now() });
    for (const clientId of left) room.people.delete(clientId);
    this.publish(document, [...changed], [...left], false);
  }

  /** Removes those of whom nothing was heard; call every few seconds. */
  forget(): void {
    const now = performance.now();
    for (const [document, room] of this.rooms) {
      for (const [clientId, one] of room.people)
        if (now - one.heard > FORGET_MS) this.change(document, room, clientId, null);
      if (room.people.size === 0 && room.changed.size === 0) this.rooms.delete(document);
    }
  }

  private room(document: Id): Room {
    let room = this.rooms.get(document);
    if (!room) this.rooms.set(document, (room = { people: new Map(), changed: new Map() }));
    return room;
  }

  private change(document: Id, room: Room, clientId: number, presence: Presence | null): void {
    if (presence) room.people.set(clientId, { presence, heard: performance.now() });
    else room.people.delete(clientId);
    if (room.changed.size === 0) setTimeout(() => this.tell(document, room), SHARE_MS).unref();
    room.changed.set(clientId, presence);
  }

  private tell(document: Id, room: Room): void {
    const changed = [...room.changed];
    room.changed = new Map();
    this.publish(
      document,
      changed.flatMap(([, presence]) => (presence ? [presence] : [])),
      changed.flatMap(([clientId, presence]) => (presence ? [] : [clientId])),
      true,
    );
  }
}
