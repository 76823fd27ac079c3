import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { ACCESS_STREAM } from '../audience/grants.js';
import { loadScope } from '../audience/load-scope.js';
import { Database } from '../database/database.js';
import { JournalFollower } from '../journal/journal-follower.js';
import type { JournalLine } from '../journal/line.js';
import { linesAfter } from '../journal/read-lines.js';
import { CardReader } from './card-reader.js';
import { LiveServer, type SocketData } from './live-server.js';
import { HAT_CHOSEN, SESSION_ENDED } from './session-events.js';

type LiveSocket = Socket<any, any, any, SocketData>;

const CATCH_UP = 500;
const SHARE_MS = 50;

/**
 * Only bodies and the register tell the public anything. A person's or an organisation's own stream is for those in it: already
 * its newest number would tell others when they are busy, such as each time a person signs in.
 */
const mayWatch = (scope: Scope, stream: string): boolean =>
  stream === 'register' || stream.startsWith('partnership/') || scope.sees(stream);

/** One audience's view of one stream: nothing of a line leaves it. */
const roomOf = (stream: string, audience: string): string => `${stream} ${audience}`;

/**
 * The channel `/live`. A browser says which stream it watches and how far it has read; it joins one room per audience it is
 * in, gets what it missed, and from then on the cards of what changes. Lines on one subject within 50 ms share a card.
 */
@Injectable()
export class LiveChannel implements OnModuleInit {
  private readonly log = new Logger(LiveChannel.name);
  private namespace: Namespace<any, any, any, SocketData> | null = null;
  private readonly watchers = new Map<string, number>();
  private readonly due = new Map<string, JournalLine>();

  constructor(
    private readonly live: LiveServer,
    private readonly database: Database,
    private readonly follower: JournalFollower,
    private readonly cards: CardReader,
  ) {}

  onModuleInit(): void {
    this.follower.onLines((lines) => this.onLines(lines));
    this.live.channel('/live', (namespace) => {
      this.namespace = namespace;
      void this.follower.follow(ACCESS_STREAM);
      namespace.on('connection', (socket: LiveSocket) => {
        socket.on('watch', (request: unknown, acknowledge: unknown) => {
          this.watch(
            socket,
            request,
            typeof acknowledge === 'function' ? (acknowledge as (answer: object) => void) : () => undefined,
          ).catch((error: unknown) => {
            this.log.warn(`watch: ${String(error)}`);
          });
        });
        socket.on('disconnecting', () => {
          for (const stream of watched(socket)) this.release(stream);
        });
      });
    });
  }

  private async watch(
    socket: LiveSocket,
    request: unknown,
    acknowledge: (answer: object) => void,
  ): Promise<void> {
    const { stream, since } = (request ?? {}) as { stream?: unknown; since?: unknown };
    if (typeof stream !== 'string' || stream.length > 100 || typeof since !== 'number')
      return acknowledge({ error: 'malformed' });
    const scope = await loadScope(this.database, socket.data.reader);
    if (!mayWatch(scope, stream)) return acknowledge({ error: 'not-found' });
    const known = watched(socket);
    if (known.size >= 20 && !known.has(stream)) return acknowledge({ error: 'too-many' });
    if (!known.has(stream)) {
      known.add(stream);
      this.watchers.set(stream, (this.watchers.get(stream) ?? 0) + 1);
    }
    // Join first, read after: what happens in between arrives twice (the version tells), never not at all.
    const head = await this.follower.follow(stream);
    await socket.join(scope.audiences.map((audience) => roomOf(stream, audience)));
    const missed = since > 0 ? await linesAfter(this.database, new Map([[stream, since]]), CATCH_UP + 1) : [];
    if (missed.length > CATCH_UP) return acknowledge({ seq: head, reload: true });
    const visible = new Map(
      missed.filter((line) => scope.sees(line.audience)).map((line) => [cardKey(line), line]),
    );
    for (const line of visible.values()) {
      const card = await this.cards.read(line);
      if (card) socket.emit('card', card);
    }
    acknowledge({ seq: Math.max(head, missed.at(-1)?.seq ?? 0) });
  }

  private release(stream: string): void {
    const left = (this.watchers.get(stream) ?? 1) - 1;
    if (left > 0) {
      this.watchers.set(stream, left);
    } else {
      this.watchers.delete(stream);
      this.follower.unfollow(stream);
    }
  }

  private onLines(lines: readonly JournalLine[]): void {
    for (const line of lines) {
      if (line.stream === ACCESS_STREAM) void this.accessChanged(line);
      else if (this.cards.knows(line.subjectKind)) this.schedule(line);
    }
  }

  private schedule(line: JournalLine): void {
    const key = cardKey(line);
    const waiting = this.due.has(key);
    this.due.set(key, line); // the newest line speaks for all of them
    if (waiting) return;
    // The first change of a quiet subject goes out at once; what follows within the window shares the next card.
    setTimeout(() => void this.broadcast(key), this.recently.has(key) ? SHARE_MS : 0);
  }

  private readonly recently = new Set<string>();

  private async broadcast(key: string): Promise<void> {
    const line = this.due.get(key);
    this.due.delete(key);
    if (!line || !this.namespace) return;
    this.recently.add(key);
    setTimeout(() => this.recently.delete(key), SHARE_MS);
    const room = roomOf(line.stream, line.audience);
    // Every process follows the journal itself, so each serves only its own sockets.
    if (!this.namespace.adapter.rooms.has(room)) return;
    try {
      const card = await this.cards.read(line);
      if (card) this.namespace.local.to(room).emit('card', card);
    } catch (error) {
      this.log.error(`card ${key}: ${String(error)}`);
    }
  }

  private async accessChanged(line: JournalLine): Promise<void> {
    if (line.event === SESSION_ENDED || line.event === HAT_CHOSEN) {
      this.live.cutOff((JSON.parse(line.data) as { session: string }).session);
      return;
    }
    await this.regrant(line);
  }

  /** Somebody's audiences changed: their sockets leave the rooms that are no longer theirs, on the server, now. */
  private async regrant(line: JournalLine): Promise<void> {
    if (!this.namespace) return;
    for (const socket of this.namespace.sockets.values()) {
      if (socket.data.reader.personId !== line.subjectId) continue;
      const scope = await loadScope(this.database, socket.data.reader);
      for (const stream of watched(socket)) {
        const allowed = new Set(scope.audiences.map((audience) => roomOf(stream, audience)));
        const lost = [...socket.rooms].filter((room) => room.startsWith(`${stream} `) && !allowed.has(room));
        for (const room of lost) await socket.leave(room);
        for (const room of allowed) await socket.join(room);
        if (lost.length > 0) socket.emit('evicted', { stream });
      }
    }
  }
}

const streams = new WeakMap<LiveSocket, Set<string>>();

function watched(socket: LiveSocket): Set<string> {
  let known = streams.get(socket);
  if (!known) streams.set(socket, (known = new Set()));
  return known;
}

const cardKey = (line: JournalLine): string =>
  `${line.stream} ${line.audience} ${line.subjectKind} ${line.subjectId}`;
