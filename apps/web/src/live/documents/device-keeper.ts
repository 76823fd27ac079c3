import type { KeptUpdate, UnsentStore } from './unsent-store.js';

const KEEP_MS = 200;

/** Writes what is unsent to the device a moment after each change, and says truly whether it lies there. */
export class DeviceKeeper {
  /** From earlier pages of this person, not yet looked at. */
  before: KeptUpdate[] = [];
  /** Written against an older epoch: to be copied by hand, then discarded. */
  leftBehind: KeptUpdate[] = [];
  /** Among this page's unsent now, but still under an earlier page's key. */
  private merged: KeptUpdate[] = [];
  private written = false;
  private changes = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing: Promise<void> = Promise.resolve();

  /** `keeping`: the device is the writer's own. What was kept earlier is read and sent in any case. */
  constructor(
    private readonly store: UnsentStore | undefined,
    private keeping: boolean,
    private readonly key: string,
    private readonly look: () => { epoch: number | null; update: Uint8Array | null },
    private readonly changed: () => void,
  ) {}

  get kept(): boolean {
    return this.written;
  }

  async load(): Promise<void> {
    if (this.keeping)
      for (const { key, epoch, update } of this.leftBehind)
        await this.store?.keep(key, epoch, update).catch(() => undefined);
    // A device that cannot give what it kept must not keep the page from opening.
    const known = new Set(this.leftBehind.map((one) => pageOf(one.key)));
    this.before = ((await this.store?.load().catch(() => [])) ?? []).filter(
      (one) => !known.has(pageOf(one.key)),
    );
  }

  /** What belongs to this epoch, for merging; the rest is left behind. */
  take(epoch: number): KeptUpdate[] {
    const mine = this.before.filter((one) => one.epoch === epoch);
    this.leftBehind.push(...this.before.filter((one) => one.epoch !== epoch));
    this.before = [];
    this.merged.push(...mine);
    return mine;
  }

  /** The writer says whether the device is their own. Where it is not any more, this page's words leave it. */
  async keep(on: boolean): Promise<void> {
    this.keeping = on;
    this.written = false;
    if (!on) await this.store?.drop(this.key).catch(() => undefined);
    await this.now();
  }

  soon(): void {
    this.changes += 1;
    this.written = false;
    if (this.store && this.keeping) this.timer ??= setTimeout(() => void this.now(), KEEP_MS);
  }

  now(): Promise<void> {
    this.stop();
    // One after the other: a late write must not bring back what a drop removed.
    return (this.writing = this.writing.then(() => this.write()));
  }

  async discard(): Promise<void> {
    await this.drop(this.leftBehind);
    this.leftBehind = [];
    await this.now();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private async write(): Promise<void> {
    if (!this.store) return;
    const { epoch, update } = this.look();
    const asOf = this.changes;
    let safe = false;
    try {
      if (update === null) await this.store.drop(this.key);
      else if (this.keeping && epoch !== null) {
        await this.store.keep(this.key, epoch, update);
        safe = this.keeping;
      }
      // Sent, or under this page's own key: only now may the earlier page's key go.
      if (update === null || safe) await this.drop(this.merged.splice(0));
    } catch {
      safe = false; // a full or forbidden store: the page does not claim what is not so
    }
    this.written = safe && asOf === this.changes;
    this.changed();
  }

  private async drop(kept: readonly KeptUpdate[]): Promise<void> {
    for (const { key } of kept) await this.store?.drop(key);
  }
}

/** What a store gives bears the whole key, what a page leaves to the next only its own part of it. */
const pageOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);
