import * as Y from 'yjs';
import type { DeviceKeeper } from './device-keeper.js';
import type { DocumentLink } from './document-link.js';
import type { DocumentProviderOptions } from './provider-options.js';
import { TextCopyKeeper } from './text-copy-keeper.js';
import type { SharedText } from './text-store.js';

/** So long a page waits for the server before it opens the copy on the device. */
const PATIENCE_MS = 3_000;

/** The text as it lies on its reader's own device: kept while the server is there, opened where it is not. */
export class TextCopy {
  private readonly keeper: TextCopyKeeper;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private ready = false;

  constructor(
    private readonly options: DocumentProviderOptions,
    private readonly link: () => DocumentLink,
    private readonly device: DeviceKeeper,
    private readonly opened: (epoch: number) => void,
  ) {
    const { copy, keeps = true } = options;
    this.keeper = new TextCopyKeeper(
      copy,
      keeps,
      () => this.shared(),
      () => this.unsentIsKept(),
    );
  }

  /** The device was asked for unsent words: they belong to what is opened. */
  begin(): void {
    this.ready = true;
    if (this.options.copy) this.timer = setTimeout(this.unreachable, PATIENCE_MS);
  }

  changed = (): void => this.keeper.soon();
  disconnected = (): void => this.keeper.flush();
  gone = (): void => this.keeper.drop();
  keep = (on: boolean): void => this.keeper.keep(on);

  /** Resolves when the copy lies on the device as the text stands, where it may. */
  now(): Promise<void> {
    this.keeper.soon();
    this.keeper.flush();
    return this.keeper.settled();
  }

  end(): void {
    if (this.timer) clearTimeout(this.timer);
    this.keeper.flush();
  }

  /** What the server adds, when it answers, comes as the difference. */
  readonly unreachable = (): void => void this.open();

  private async open(): Promise<void> {
    if (!this.ready || !this.link().waits) return;
    const text = await this.keeper.load();
    if (!text || text.schemaVersion !== this.options.schemaVersion || !this.link().waits) return;
    this.link().enterCopy(text);
    this.opened(text.epoch);
  }

  private shared(): SharedText | null {
    const { epoch, access, refusal } = this.link().text;
    if (epoch === null || access.closedFor || refusal) return null;
    const { schemaVersion, doc } = this.options;
    return { epoch, schemaVersion, ...access.said, update: Y.encodeStateAsUpdate(doc) };
  }

  /** A copy with words that nothing would send again could never be joined to the text. */
  private async unsentIsKept(): Promise<boolean> {
    const { unsent } = this.link();
    if (!unsent.any) return true;
    await this.device.now();
    return !unsent.any || this.device.kept;
  }
}
