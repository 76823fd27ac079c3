import type { KeptUpdate, UnsentStore } from './unsent-store.js';

const KEEP_MS = 200;

/** Writes what is unsent to the device a moment after each change, and says truly whether it lies there. */
export class DeviceKeeper {
  /** From earlier pages of this person, not yet looked at. */
  before: KeptUpdate[] = [];
  /** Written against an older epoch: to be copied by hand, then discarded. */
  leftBehind: KeptUpdate[] = [];
  private written = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly store: UnsentStore | undefined,
    private readonly key: string,
    private readonly look: () => { epoch: number | null; update: Uint8Array | null },
    private readonly changed: () => void,
  ) {}

  get kept(): boolean {
    return this.written;
  }

  async load(): Promise<void> {
    // A device that cannot give what it kept must not keep the page from opening.
    this.before = (await this.store?.load().catch(() => [])) ?? [];
  }

  /** What belongs to this epoch, for merging; the rest is left behind. */
  take(epoch: number): KeptUpdate[] {
    const mine = this.before.filter((one) => one.epoch === epoch);
    this.leftBehind.push(...this.before.filter((one) => one.epoch !== epoch));
    this.before = [];
    return mine;
  }

  soon(): void {
    this.written = false;
    if (this.store) this.timer ??= setTimeout(() => void this.now(), KEEP_MS);
  }

  async now(): Promise<void> {
    this.stop();
    if (!this.store) return;
    const { epoch, update } = this.look();
    try {
      if (update === null) await this.store.drop(this.key);
      else if (epoch !== null) await this.store.keep(this.key, epoch, update);
      this.written = update !== null && epoch !== null;
    } catch {
      this.written = false; // a full or forbidden store: the page does not claim what is not so
    }
    this.changed();
  }

  async drop(kept: readonly KeptUpdate[]): Promise<void> {
    for (const { key } of kept) await this.store?.drop(key);
  }

  async discard(): Promise<void> {
    await this.drop(this.leftBehind);
    this.leftBehind = [];
    await this.store?.drop(this.key);
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
