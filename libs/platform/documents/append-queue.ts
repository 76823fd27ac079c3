import { Injectable, Logger } from '@nestjs/common';
import { DocumentStore, type NewUpdate } from './document-store.js';
import type { RefusalCode } from './protocol.js';

export type AppendOutcome = { readonly seq: number } | { readonly refused: RefusalCode };

export interface Committed extends NewUpdate {
  readonly seq: number;
}

type Listener = (committed: readonly Committed[]) => void;

interface Waiting {
  readonly update: NewUpdate;
  readonly settle: (outcome: AppendOutcome) => void;
}

const MAX_BATCH = 500;
// What waits is bounded: beyond this many bytes writers are told to try again, and keep their text.
const MAX_WAITING_BYTES = 32 * 1024 * 1024;

/**
 * Group commit: one statement is under way at a time, and what arrives meanwhile is the next. A quiet server answers at once,
 * a busy one commits in larger groups, without any timer.
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
  append(update: NewUpdate): Promise<AppendOutcome> {
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
    await new Promise((resume) => setImmediate(resume)); // what came in the same turn goes together
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, MAX_BATCH);
      this.waiting = this.waiting.slice(MAX_BATCH);
      for (const { update } of batch) this.waitingBytes -= update.bytes.byteLength;
      await this.commit(batch);
    }
    this.running = null;
  }

  private async commit(batch: readonly Waiting[]): Promise<void> {
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
      if (committed.length === 0) return;
      await new Promise((resume) => setImmediate(resume));
      for (const publisher of this.publishers) publisher(committed);
    } catch (error) {
      this.log.error(`Could not write ${batch.length} updates: ${String(error)}`);
      batch.forEach(({ settle }) => settle({ refused: 'unavailable' }));
    }
  }
}
