import type { SharedText, TextStore } from './text-store.js';

const KEEP_MS = 3_000;

/** Keeps the text as it stands on the device, so that it opens without a network. */
export class TextCopyKeeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private writing: Promise<void> = Promise.resolve();

  /**
   * `look` gives nothing while there is no text. `unsent` resolves to whether all words that are not sent lie on the device:
   * a copy with words that nothing would send again could never be joined to the text.
   */
  constructor(
    private readonly store: TextStore | undefined,
    private keeping: boolean,
    private readonly look: () => SharedText | null,
    private readonly unsent: () => Promise<boolean>,
  ) {}

  load(): Promise<SharedText | undefined> {
    // A device that cannot give what it kept must not keep the page from opening.
    return this.store?.load().catch(() => undefined) ?? Promise.resolve(undefined);
  }

  soon(): void {
    if (this.store && this.keeping) this.timer ??= setTimeout(() => this.now(), KEEP_MS);
  }

  /** Nothing is written where nothing changed since. */
  flush(): void {
    if (this.timer) this.now();
  }

  keep(on: boolean): void {
    this.keeping = on;
    this.stop();
    if (on) this.now();
    else this.drop();
  }

  /** It is not this person's any more, or another text by now. */
  drop(): void {
    this.stop();
    this.then(() => this.store?.drop());
  }

  /** Resolves when everything that was begun is written. */
  settled(): Promise<void> {
    return this.writing;
  }

  private now(): void {
    this.stop();
    if (!this.store || !this.keeping) return;
    const text = this.look();
    this.then(async () => {
      if (!text || !this.keeping) return;
      if (await this.unsent()) await this.store?.keep(text);
      else this.soon();
    });
  }

  private then(work: () => Promise<void> | undefined): void {
    // A full device: the page was told when its copy was asked for, and what is unsent is told by its own keeper.
    this.writing = this.writing.then(work).catch(() => undefined);
  }

  private stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
