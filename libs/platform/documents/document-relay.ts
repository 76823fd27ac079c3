import { Injectable, Logger } from '@nestjs/common';
import type { Namespace } from 'socket.io';
import type { Id } from '@folkmoot/kernel/id.js';
import { tellEach } from '../live/one-piece.js';
import { AppendQueue, type Committed } from './append-queue.js';
import { DocumentStore } from './document-store.js';
import { OpenDocuments } from './open-documents.js';
import { tellOthers } from './other-processes.js';
import { PresenceBoard } from './presence.js';
import type { Presence } from './protocol.js';
import { insertsOf } from './read-update.js';

const POLL_MS = 2_000;
// Longer than a commit can hang between taking its numbers and being seen.
const WINDOW_MS = 10_000;

const MAX_BUFFERED_BYTES = 8 * 1024 * 1024;
const MAX_BUFFERED_MESSAGES = 5_000;

export const roomOf = (document: Id): string => `document ${document}`;

type Row = readonly [document: Id, seq: number, epoch: number, bytes: string];

interface Sent {
  readonly from: string;
  readonly row: Row;
}

/**
 * Brings what is committed to the readers of this process, and to the other processes. Their message is quick and may be
 * lost; every two seconds the log itself is asked for rows that nobody told of.
 */
@Injectable()
export class DocumentRelay {
  private readonly log = new Logger(DocumentRelay.name);
  private namespace: Namespace | null = null;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private readonly told = new Set<number>();
  private readonly marks: { at: number; seq: number }[] = [];

  constructor(
    private readonly store: DocumentStore,
    private readonly queue: AppendQueue,
    private readonly open: OpenDocuments,
    private readonly presence: PresenceBoard,
  ) {}

  begin(namespace: Namespace): void {
    this.namespace = namespace;
    this.queue.onCommit((committed) => {
      for (const one of committed) {
        this.told.add(one.seq);
        this.open.written(one.document, one.epoch, one.inserts);
      }
    });
    this.queue.onAnswered((committed) => this.publish(committed));
    this.presence.onChange((document, { changed, left, own, sure }) => {
      const news = ['present', document, changed, left];
      tellEach(namespace, this.open.sessions(document), news, { volatile: !sure });
      if (own && this.namespace) tellOthers(namespace, 'present', document, changed, left, sure);
    });
    namespace.on('appended' as never, ((rows: Row[]) => this.receive(rows)) as never);
    namespace.on(
      'present' as never,
      ((document: Id, changed: Presence[], left: number[], sure: boolean) => {
        if (namespace.adapter.rooms.has(roomOf(document))) this.presence.heard(document, changed, left, sure);
      }) as never,
    );
    void this.poll();
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.namespace = null;
  }

  private publish(committed: readonly Committed[]): void {
    if (!this.namespace) return;
    try {
      const rows = committed.map(rowOf);
      const groups = new Map<string, Sent[]>();
      committed.forEach(({ document, epoch, from }, n) => {
        const key = `${document} ${epoch}`;
        const sent = { from, row: rows[n]! };
        const group = groups.get(key);
        if (group) group.push(sent);
        else groups.set(key, [sent]);
      });
      for (const group of groups.values()) this.publishIn(this.namespace, group);
      tellOthers(this.namespace, 'appended', rows);
    } catch (error) {
      this.log.error(`Could not send ${committed.length} updates on: ${String(error)}`);
    }
  }

  /** All of one text and epoch: one message to the readers; each writer gets the others' part, its own it has. */
  private publishIn(namespace: Namespace, group: readonly Sent[]): void {
    const [document, , epoch] = group[0]!.row;
    const writers = new Set(group.map((one) => one.from));
    const updates = group.map(({ row }) => row[3]);
    const readers = this.open.sessions(document);
    tellEach(namespace, readers, ['updates', document, epoch, updates], { except: writers });
    for (const writer of writers) {
      const others = group.filter((one) => one.from !== writer).map(({ row }) => row[3]);
      if (others.length > 0) namespace.sockets.get(writer)?.emit('updates', document, epoch, others);
    }
  }

  private receive(rows: readonly Row[]): void {
    for (const [document, seq, epoch, bytes] of rows) {
      if (this.told.has(seq)) continue;
      this.told.add(seq);
      if (!this.namespace?.adapter.rooms.has(roomOf(document))) continue;
      this.open.written(document, epoch, insertsOf(Buffer.from(bytes, 'base64')));
      tellEach(this.namespace, this.open.sessions(document), ['updates', document, epoch, [bytes]]);
    }
  }

  /** A connection that takes nothing any more must not fill our memory: it is closed, and asks for the difference later. */
  private dropStalled(): void {
    for (const socket of this.namespace?.sockets.values() ?? []) {
      const { transport, writeBuffer } = socket.conn as unknown as {
        transport?: { socket?: { bufferedAmount?: number; terminate?(): void } };
        writeBuffer: unknown[];
      };
      if (
        (transport?.socket?.bufferedAmount ?? 0) > MAX_BUFFERED_BYTES ||
        writeBuffer.length > MAX_BUFFERED_MESSAGES
      ) {
        socket.conn.close(true);
        // A goodbye would wait behind all that is buffered, and keep it.
        transport?.socket?.terminate?.();
      }
    }
  }

  /** Rows that no process told of: another's, or what an action wrote into a text. */
  look(): Promise<void> {
    return (this.looking ??= this.find().finally(() => (this.looking = null)));
  }

  private async poll(): Promise<void> {
    await this.look();
    if (this.namespace) this.timer = setTimeout(() => void this.poll(), POLL_MS);
  }

  private async find(): Promise<void> {
    try {
      const seq = await this.store.newestSeq();
      const now = performance.now();
      this.marks.push({ at: now, seq });
      while (this.marks.length > 1 && now - this.marks[1]!.at > WINDOW_MS) this.marks.shift();
      const floor = this.marks[0]!.seq;
      for (const known of this.told) if (known <= floor) this.told.delete(known);
      const documents = this.open.ids();
      if (documents.length > 0 && seq > floor) {
        const missed = await this.store.unknownSince(documents, floor, rangesOf(this.told));
        const rows = missed.length > 0 ? await this.store.rowsBySeq(documents, missed) : [];
        this.receive(
          rows.map((row): Row => [row.document, row.seq, row.epoch, row.bytes.toString('base64')]),
        );
      }
      this.presence.forget();
      this.dropStalled();
    } catch (error) {
      this.log.warn(`Could not look for other processes' updates, trying again: ${String(error)}`);
    }
  }
}

const rowOf = ({ document, seq, epoch, bytes }: Committed): Row => [
  document,
  seq,
  epoch,
  bytes.toString('base64'),
];

/** As few ranges as there are gaps: with two busy processes tens of thousands of rows have been told of within the window. */
export function rangesOf(numbers: Iterable<number>): string {
  const ranges: [number, number][] = [];
  for (const next of Float64Array.from(numbers).sort()) {
    const last = ranges.at(-1);
    if (last && next <= last[1] + 1) last[1] = next;
    else ranges.push([next, next]);
  }
  return `{${ranges.map(([from, to]) => `[${from},${to}]`).join()}}`;
}
