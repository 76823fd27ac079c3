import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import type { Scope } from '@folkmoot/kernel/reader.js';
import { ACCESS_STREAM } from '../audience/grants.js';
import { loadScope } from '../audience/load-scope.js';
import { Database } from '../database/database.js';
import { JournalFollower } from '../journal/journal-follower.js';
import { JournalWake } from '../journal/journal-wake.js';
import type { JournalLine } from '../journal/line.js';
import { visibleLinesAfter } from '../journal/read-lines.js';
import { CardSender, type Rooms } from './card-sender.js';
import { LiveCursors } from './live-cursors.js';
import { LiveServer, type SocketData } from './live-server.js';
import { tellRoom } from './one-piece.js';
import { HAT_CHOSEN, SESSION_ENDED } from './session-events.js';

type LiveSocket = Socket<any, any, any, SocketData>;

const CATCH_UP = 500;
const AGAIN_MS = 1_000;

/** Only bodies and the register tell the public anything. A person's or an organisation's own stream is for those in it. */
const mayWatch = (scope: Scope, stream: string): boolean =>
  stream === 'register' || stream.startsWith('partnership/') || scope.sees(stream);

type Tell = (event: string, ...data: unknown[]) => void;
type Greeting = (stream: string, scope: Scope, tell: Tell) => void;

/** One audience's view of one stream: nothing of a line leaves it. */
const roomOf = (stream: string, audience: string): string => `${stream} ${audience}`;

/**
 * The channel `/live`. A browser says which stream it watches and the cursor of how far it has read; it joins one room per
 * audience it is in, gets what it missed, and from then on the cards of what changes, each with the cursor to go on from.
 */
@Injectable()
export class LiveChannel implements OnModuleInit {
  private readonly log = new Logger(LiveChannel.name);
  private namespace: Namespace<any, any, any, SocketData> | null = null;
  private readonly watchers = new Map<string, number>();
  private readonly greetings: Greeting[] = [];

  constructor(
    private readonly live: LiveServer,
    private readonly database: Database,
    private readonly follower: JournalFollower,
    private readonly wake: JournalWake,
    private readonly cards: CardSender,
    private readonly cursors: LiveCursors,
  ) {}

  onModuleInit(): void {
    this.follower.onLines((lines) => this.onLines(lines));
    this.wake.onCommitting((lines, queries) => this.cards.expect(lines, queries, this.rooms));
    this.live.channel('/live', (namespace) => {
      this.namespace = namespace;
      this.follower.follow(ACCESS_STREAM).catch((error: unknown) => this.log.error(String(error)));
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

  /** For news that no journal holds: what somebody is told at once who begins to watch, or whose audiences changed. */
  onWatch(greeting: Greeting): void {
    this.greetings.push(greeting);
  }

  /** To this process's sockets that watch a stream and are in one of the audiences, once to each. */
  tell(stream: string, audiences: readonly string[], event: string, ...data: unknown[]): void {
    if (audiences.length === 0) return;
    this.namespace?.local.to(audiences.map((audience) => roomOf(stream, audience))).emit(event, ...data);
  }

  private async watch(
    socket: LiveSocket,
    request: unknown,
    acknowledge: (answer: object) => void,
  ): Promise<void> {
    const { stream, since } = (request ?? {}) as { stream?: unknown; since?: unknown };
    if (typeof stream !== 'string' || stream.length > 100 || typeof since !== 'string' || since.length > 100)
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
    this.greet(socket, stream, scope);
    const after = await this.cursors.read(stream, since);
    const missed =
      after === null ? null : await visibleLinesAfter(this.database, scope, { stream, after }, CATCH_UP + 1);
    if (missed === null || missed.length > CATCH_UP)
      return acknowledge({ since: await this.cursors.of(stream, head), reload: true });
    for (const line of newestOfEach(missed)) {
      const card = this.cards.knows(line) ? await this.cards.read(line) : null;
      if (card) socket.emit('card', card);
    }
    acknowledge({ since: await this.cursors.of(stream, Math.max(head, missed.at(-1)?.seq ?? 0)) });
  }

  private greet(socket: LiveSocket, stream: string, scope: Scope): void {
    for (const greeting of this.greetings)
      greeting(stream, scope, (event, ...data) => socket.emit(event, ...data));
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
      else this.cards.take(line, this.rooms);
    }
  }

  // Every process follows the journal itself, so each serves only its own sockets.
  private readonly rooms: Rooms = {
    occupied: (stream, audience) => this.namespace?.adapter.rooms.has(roomOf(stream, audience)) ?? false,
    send: (stream, audience, card) => {
      if (this.namespace) tellRoom(this.namespace, roomOf(stream, audience), ['card', card]);
    },
  };

  private async accessChanged(line: JournalLine): Promise<void> {
    if (line.event === SESSION_ENDED || line.event === HAT_CHOSEN) {
      this.live.cutOff((JSON.parse(line.data) as { session: string }).session);
      return;
    }
    await this.regrant(line).catch((error: unknown) => {
      // The journal tells it once: a database that is away just then must not leave somebody in rooms they lost.
      this.log.warn(`Could not ask for somebody's audiences, trying again: ${String(error)}`);
      setTimeout(() => void this.accessChanged(line), AGAIN_MS).unref();
    });
  }

  /** Somebody's audiences changed: their sockets leave the rooms that are no longer theirs, on the server, now. */
  private async regrant(line: JournalLine): Promise<void> {
    if (!this.namespace) return;
    for (const socket of this.namespace.sockets.values()) {
      const { personId, organisationId } = socket.data.reader;
      if (line.subjectId !== (line.subjectKind === 'organisation' ? organisationId : personId)) continue;
      const scope = await loadScope(this.database, socket.data.reader);
      for (const stream of watched(socket)) {
        const allowed = new Set(scope.audiences.map((audience) => roomOf(stream, audience)));
        const lost = [...socket.rooms].filter((room) => room.startsWith(`${stream} `) && !allowed.has(room));
        for (const room of lost) await socket.leave(room);
        for (const room of allowed) await socket.join(room);
        this.greet(socket, stream, scope);
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

/** The newest line on each subject in each audience, in the order of the stream: a reader who breaks off goes on from there. */
function newestOfEach(lines: readonly JournalLine[]): JournalLine[] {
  const newest = new Map(
    lines.map((line) => [`${line.audience} ${line.subjectKind} ${line.subjectId}`, line]),
  );
  return [...newest.values()].sort((one, other) => one.seq - other.seq);
}
