import { Injectable, Logger } from '@nestjs/common';
import type { NewUpdate } from './append-updates.js';
import { DocumentStore } from './document-store.js';
import type { RefusalCode } from './protocol.js';
import type { ClockRange } from './read-update.js';

export type AppendOutcome = { readonly seq: number } | { readonly refused: RefusalCode };

/** What a browser sent, and what of it was read when it came. */
export interface Arrived extends NewUpdate {
  readonly inserts: readonly ClockRange[];
}

export interface Committed extends Arrived {
  readonly seq: number;
}

type Listener = (committed: readonly Committed[]) => void;

interface Waiting {
  readonly update: Arrived;
  readonly settle: (outcome: AppendOutcome) => void;
}

const MAX_BATCH = 500;
// What waits is bounded: beyond this many bytes writers are told to try again, and keep their text.
const MAX_WAITING_BYTES = 32 * 1024 * 1024;

// Telling a room of hundreds takes about as long as a commit. Where the next change of the same text is being committed already, both
// are told in one message; never is anybody kept waiting for a slow disk, nor for a third.
const TOGETHER_MS = 3;

/**
 * Group commit: one statement is under way at a time, and what arrives meanwhile is the next. A quiet server answers at once,
 * a busy one commits and tells in larger groups.
 */
@Injectable()
export class AppendQueue {
  private readonly log = new Logger(AppendQueue.name);
  private waiting: Waiting[] = [];
  private waitingBytes = 0;
  private running: Promise<void> | null = null;
  private readonly listeners: Listener[] = [];
  private readonly publishers: Listener[] = [];

  constructor(private readonly store: DocumentStore) {}

  /** Told after each commit, before the writers' own answers go out: for quick work only. */
  onCommit(listener: Listener): void {
    this.listeners.push(listener);
  }

  /** Told after the answers went out: sending to hundreds of readers must not delay the writer's "saved". */
  onAnswered(publisher: Listener): void {
    this.publishers.push(publisher);
  }

  /** Resolves after the commit, or with the reason why nothing was written. */
  append(update: Arrived): Promise<AppendOutcome> {
    if (this.waitingBytes + update.bytes.byteLength > MAX_WAITING_BYTES)
      return Promise.resolve({ refused: 'busy' });
    return new Promise((settle) => {
      this.waiting.push({ update, settle });
      this.waitingBytes += update.bytes.byteLength;
      this.running ??= this.run();
    });
  }

  /** Resolves when nothing is waiting or under way. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  private async run(): Promise<void> {
    await nextTurn(); // what came in the same turn goes together
    let publishing: readonly Committed[] = [];
    let held = false;
    while (this.waiting.length > 0 || publishing.length > 0) {
      const batch = this.waiting.slice(0, MAX_BATCH);
      this.waiting = this.waiting.slice(MAX_BATCH);
      for (const { update } of batch) this.waitingBytes -= update.bytes.byteLength;
      const committing = batch.length > 0 ? this.commit(batch) : null;
      const hold = committing !== null && !held && isOfSameText(publishing, batch);
      const next = hold ? await within(committing, TOGETHER_MS) : null;
      if (next) {
        publishing = [...publishing, ...next];
        held = true;
      } else {
        if (committing && publishing.length > 0) await nextTurn(); // the statement is on its way: the disk works while we send
        if (publishing.length > 0) this.publish(publishing);
        publishing = (await committing) ?? [];
        held = false;
      }
      if (publishing.length > 0) await nextTurn(); // the answers first
    }
    this.running = null;
  }

  private async commit(batch: readonly Waiting[]): Promise<readonly Committed[]> {
    const outcomes = new Map<number, AppendOutcome>();
    try {
      for (const { n, seq, refused } of await this.store.append(batch.map((one) => one.update))) {
        outcomes.set(n, seq !== null ? { seq } : { refused: refused ?? 'not-found' });
      }
      const committed = batch.flatMap(({ update }, n): Committed[] => {
        const outcome = outcomes.get(n);
        return outcome && 'seq' in outcome ? [{ ...update, seq: outcome.seq }] : [];
      });
      for (const listener of this.listeners) listener(committed);
      batch.forEach(({ settle }, n) => settle(outcomes.get(n) ?? { refused: 'not-found' }));
      return committed;
    } catch (error) {
      this.log.error(`Could not write ${batch.length} updates: ${String(error)}`);
      batch.forEach(({ settle }) => settle({ refused: 'unavailable' }));
      return [];
    }
  }

  private publish(committed: readonly Committed[]): void {
    try {
      for (const publisher of this.publishers) publisher(committed);
    } catch (error) {
      this.log.error(`Could not send ${committed.length} updates on: ${String(error)}`);
    }
  }
}

const isOfSameText = (committed: readonly Committed[], waiting: readonly Waiting[]): boolean =>
  committed.some(({ document }) => waiting.some(({ update }) => update.document === document));

/** Its value if it comes in time, else null. */
async function within<Value>(coming: Promise<Value>, ms: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, ms, null)));
  const value = await Promise.race([coming, late]);
  clearTimeout(timer);
  return value;
}

const nextTurn = (): Promise<void> => new Promise((resume) => setImmediate(resume));
