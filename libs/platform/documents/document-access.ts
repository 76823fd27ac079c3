import { Injectable, Logger } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import { ACCESS_STREAM } from '../audience/grants.js';
import { ReaderSource } from '../graphql/reader-source.js';
import { JournalFollower } from '../journal/journal-follower.js';
import type { JournalLine } from '../journal/line.js';
import type { SocketData } from '../live/live-server.js';
import { HAT_CHOSEN, SESSION_ENDED } from '../live/session-events.js';
import { roomOf } from './document-relay.js';
import { DocumentStore } from './document-store.js';
import { OpenDocuments, type DocumentSession, type DocumentSocket } from './open-documents.js';
import { PresenceBoard } from './presence.js';

const TRUST_MS = 10_000;
const ROUND_MS = 30_000;
const AGAIN_MS = 1_000;

/** Closes open texts on the server within a second of a lost grant, a narrower audience, a freeze or a new epoch. */
@Injectable()
export class DocumentAccess {
  private readonly log = new Logger(DocumentAccess.name);
  private readonly asked = new WeakMap<DocumentSocket, number>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly follower: JournalFollower,
    private readonly store: DocumentStore,
    private readonly open: OpenDocuments,
    private readonly presence: PresenceBoard,
    private readonly readers: ReaderSource,
  ) {}

  begin(namespace: Namespace<any, any, any, SocketData>): void {
    this.follower.onLines((lines) => this.onLines(namespace, lines));
    this.follower.follow(ACCESS_STREAM).catch((error: unknown) => this.log.error(String(error)));
    this.timer = setInterval(() => void this.round(namespace), ROUND_MS);
    this.timer.unref();
  }

  end(): void {
    if (this.timer) clearInterval(this.timer);
  }

  /** A session may have ended, or its person speak for another organisation now; asked again at most every ten seconds. */
  async stillSignedIn(socket: DocumentSocket): Promise<boolean> {
    const now = performance.now();
    if (now - (this.asked.get(socket) ?? -Infinity) < TRUST_MS) return true;
    const reader = await this.readers.readerOf(socket.handshake.headers.cookie);
    const known = socket.data.reader;
    const same =
      reader.kind === 'person' &&
      reader.personId === known.personId &&
      reader.organisationId === known.organisationId;
    if (same) this.asked.set(socket, now);
    else setImmediate(() => socket.disconnect(true));
    return same;
  }

  private async round(namespace: Namespace<any, any, any, SocketData>): Promise<void> {
    try {
      for (const socket of namespace.sockets.values()) await this.stillSignedIn(socket);
    } catch (error) {
      this.log.warn(`Could not ask who is still signed in: ${String(error)}`);
    }
  }

  private async onLines(
    namespace: Namespace<any, any, any, SocketData>,
    lines: readonly JournalLine[],
  ): Promise<void> {
    const changed = lines.filter((line) => line.stream === ACCESS_STREAM);
    if (changed.length === 0) return;
    const ended = new Set(
      changed.filter((line) => line.event === SESSION_ENDED || line.event === HAT_CHOSEN).map(sessionOf),
    );
    for (const socket of namespace.sockets.values())
      if (ended.has(socket.data.reader.sessionId)) socket.disconnect(true);
    const people = new Set(
      changed.filter((line) => line.subjectKind === 'person').map((line) => line.subjectId),
    );
    const documents = new Set(
      changed.filter((line) => line.subjectKind === 'document').map((line) => line.subjectId),
    );
    const touched = this.open
      .all()
      .filter((one) => people.has(one.writer.personId) || documents.has(one.document));
    for (let from = 0; from < touched.length; from += 500)
      await this.reviewUntilDone(touched.slice(from, from + 500));
  }

  /** The journal tells each change once: a database that is away just then must not leave somebody inside who lost the text. */
  private async reviewUntilDone(sessions: readonly DocumentSession[]): Promise<void> {
    try {
      await this.review(sessions);
    } catch (error) {
      this.log.warn(`Could not ask who may still see a text, trying again: ${String(error)}`);
      const open = sessions.filter((one) => this.open.session(one.document, one.socket.id) === one);
      setTimeout(() => void this.reviewUntilDone(open), AGAIN_MS).unref();
    }
  }

  private async review(sessions: readonly DocumentSession[]): Promise<void> {
    const permissions = await this.store.permissions(sessions);
    sessions.forEach((session, n) => {
      const now = permissions[n];
      if (!now?.reads) return this.close(session, 'permission');
      if (now.epoch !== session.epoch) return this.close(session, 'epoch');
      const before = session.permission;
      session.permission = now;
      // Said before the right to write goes, so that the page knows why.
      if (before.frozen !== now.frozen) session.socket.emit('frozen', session.document, now.frozen);
      if (before.writes !== now.writes || before.suggests !== now.suggests)
        session.socket.emit('access', session.document, now.writes, now.suggests);
    });
  }

  private close(session: DocumentSession, reason: 'permission' | 'epoch'): void {
    const left = this.open.leave(session.document, session.socket.id);
    if (left) this.presence.leave(left);
    void session.socket.leave(roomOf(session.document));
    session.socket.emit('closed', session.document, reason);
  }
}

const sessionOf = (line: JournalLine): unknown => (JSON.parse(line.data) as { session?: unknown }).session;
