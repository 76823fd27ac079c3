import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import type { Id } from '@folkmoot/kernel/id.js';
import type { SocketData } from '../live/live-server.js';
import { Clocks } from './clocks.js';
import { DocumentStore, type Permission, type StoredContent } from './document-store.js';
import type { Writer } from './writer.js';
import type { WriterNames } from './document-people.js';
import { clocksIn } from './join-answer.js';
import { RecentSnapshots } from './recent-snapshots.js';
import type { ClockRange, UpdateFacts } from './read-update.js';

export type DocumentSocket = Socket<any, any, any, SocketData>;

/** One socket with one document open. */
export interface DocumentSession {
  readonly socket: DocumentSocket;
  readonly document: Id;
  readonly clientId: number;
  readonly writer: Writer;
  readonly names: WriterNames;
  readonly epoch: number;
  readonly schemaVersion: number;
  permission: Permission;
  /** Yjs client ids known to be this person's, for this organisation, here. */
  readonly clients: Set<number>;
}

interface OpenDocument {
  readonly sessions: Map<string, DocumentSession>;
  clocks: Clocks | null;
  epoch: number;
  reading: Promise<StoredContent | null> | null;
  next: Promise<StoredContent | null> | null;
}

/** What is open on this process. Of a text itself nothing is kept: a few numbers, and who is there. */
@Injectable()
export class OpenDocuments {
  private readonly documents = new Map<Id, OpenDocument>();

  constructor(
    private readonly store: DocumentStore,
    private readonly snapshots: RecentSnapshots,
  ) {}

  ids(): Id[] {
    return [...this.documents.keys()];
  }

  sessions(document: Id): Iterable<DocumentSession> {
    return this.documents.get(document)?.sessions.values() ?? [];
  }

  session(document: Id, socketId: string): DocumentSession | undefined {
    return this.documents.get(document)?.sessions.get(socketId);
  }

  all(): DocumentSession[] {
    return [...this.documents.values()].flatMap((one) => [...one.sessions.values()]);
  }

  enter(session: DocumentSession): void {
    this.open(session.document).sessions.set(session.socket.id, session);
  }

  leave(document: Id, socketId: string): DocumentSession | undefined {
    const open = this.documents.get(document);
    const session = open?.sessions.get(socketId);
    open?.sessions.delete(socketId);
    if (open?.sessions.size === 0 && !open.reading) this.documents.delete(document);
    return session;
  }

  /**
   * The text as it is stored, read after this call began. A thousand who join together share a few reads; one that began
   * before a joiner entered its room could miss an update for it, so those who come during a read wait for the next.
   */
  content(document: Id): Promise<StoredContent | null> {
    const open = this.open(document);
    if (!open.reading) return (open.reading = this.read(document, open));
    open.next ??= open.reading
      .catch(() => null)
      .then(() => {
        open.next = null;
        return (open.reading = this.read(document, open));
      });
    return open.next;
  }

  private async read(document: Id, open: OpenDocument): Promise<StoredContent | null> {
    try {
      const content = await this.store.content(document, this.snapshots.of(document));
      this.snapshots.joined(document, content?.snapshot ?? null);
      if (content) {
        open.clocks = clocksOf(content, content.epoch === open.epoch ? open.clocks : null);
        open.epoch = content.epoch;
      }
      return content;
    } finally {
      open.reading = null;
      if (open.sessions.size === 0 && !open.next) this.documents.delete(document);
    }
  }

  /** True when the update continues what is written down, and builds on nothing that is not. */
  async follows(document: Id, facts: UpdateFacts): Promise<boolean> {
    const known = this.documents.get(document)?.clocks;
    if (known && continues(known, facts)) return true;
    // Another process may have written in the meantime.
    await this.content(document);
    const fresh = this.documents.get(document)?.clocks;
    return fresh ? continues(fresh, facts) : false;
  }

  /** What was committed in an older epoch says nothing of the text as it is now. */
  written(document: Id, epoch: number, ranges: readonly ClockRange[]): void {
    const open = this.documents.get(document);
    if (open?.epoch === epoch) open.clocks?.add(ranges);
  }

  private open(document: Id): OpenDocument {
    let open = this.documents.get(document);
    if (!open)
      this.documents.set(
        document,
        (open = { sessions: new Map(), clocks: null, epoch: 0, reading: null, next: null }),
      );
    return open;
  }
}

function clocksOf(content: StoredContent, before: Clocks | null): Clocks {
  const clocks = new Clocks();
  clocks.atLeast(clocksIn(content));
  // What this process committed while the read was under way is not in it.
  if (before) clocks.atLeast(before);
  return clocks;
}

function continues(clocks: Clocks, { inserts, needs }: UpdateFacts): boolean {
  const own = new Map(inserts.map((range) => [range.client, range.to]));
  return (
    inserts.every((range) => range.from <= clocks.end(range.client)) &&
    needs.every((range) => range.to <= Math.max(clocks.end(range.client), own.get(range.client) ?? 0))
  );
}
