import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { CursorLink } from './cursors.js';
import { DeviceKeeper } from './device-keeper.js';
import { DocumentLink } from './document-link.js';
import { fromBase64, type Joined, type Rewrite } from './protocol.js';
import type { DocumentProviderOptions, Overtaken } from './provider-options.js';
import { type DocumentState, judge, sameState } from './save-state.js';
import { TextCopy } from './text-copy.js';
import { wordsIn } from './unsent.js';

/** Keeps a Y.Doc in step with the server, and says truly how far that is. */
export class DocumentProvider {
  readonly doc: Y.Doc;
  /** What the editor's carets read: names and organisations are the server's. */
  readonly awareness: Awareness;
  private readonly link: DocumentLink;
  private readonly cursors: CursorLink;
  private readonly device: DeviceKeeper;
  private readonly copy: TextCopy;
  private readonly listeners = new Set<(state: DocumentState) => void>();
  private readonly othersListeners = new Set<() => void>();
  private readonly flagListeners = new Set<(code: string) => void>();
  private now: DocumentState = { kind: 'opening' };
  private toldWritable = false;
  private told: readonly Rewrite[] = [];

  constructor(private readonly options: DocumentProviderOptions) {
    const { doc, socket, document, ownDevice, keeps = true, before } = options;
    this.doc = doc;
    this.cursors = new CursorLink(doc, socket, document, () => this.link.text.joined);
    this.awareness = this.cursors.awareness;
    const look = () => ({ epoch: this.link.text.epoch, update: this.link.unsent.whole() });
    this.device = new DeviceKeeper(ownDevice, keeps, String(doc.clientID), look, () => this.tell());
    this.device.leftBehind.push(...(before?.unsent ?? []));
    this.copy = new TextCopy(
      options,
      () => this.link,
      this.device,
      (epoch) => {
        this.mergeKept(epoch);
        this.tell();
      },
    );
    doc.on('update', this.onUpdate);
    this.link = new DocumentLink(options, {
      since: () => this.since(),
      joined: (answer) => this.onJoined(answer),
      left: () => {
        this.copy.disconnected();
        this.cursors.hide();
      },
      unreachable: this.copy.unreachable,
      gone: this.copy.gone,
      allSaved: () => void this.device.now(),
      flagged: (code) => this.flagListeners.forEach((listener) => listener(code)),
      changed: () => this.tell(),
      others: () => this.othersListeners.forEach((listener) => listener()),
    });
    void this.device.load().then(() => {
      this.copy.begin();
      this.link.begin();
    });
  }

  get state(): DocumentState {
    return this.now;
  }

  /** Of the text as it was joined: positions in it belong to this epoch. */
  get textEpoch(): number | null {
    return this.link.text.epoch;
  }

  get mayWrite(): boolean {
    return this.link.text.access.mayWrite;
  }

  /** What was done to the text since the oldest words that this person still holds, oldest first. */
  get rewrites(): readonly Rewrite[] {
    return this.told;
  }

  /** The epoch this page wrote in has ended: what it held, for a provider that opens the text anew. Null while it goes on. */
  get overtaken(): Overtaken | null {
    const { epoch, access, refusal } = this.link.text;
    if (epoch === null || (access.closedFor !== 'epoch' && refusal?.code !== 'epoch')) return null;
    const update = this.link.unsent.whole();
    const own = update && wordsIn(update) !== '' ? [{ key: String(this.doc.clientID), epoch, update }] : [];
    return { epoch, unsent: [...this.device.leftBehind, ...own] };
  }

  get frozen(): boolean {
    return this.link.text.access.frozen;
  }

  /** Called when what is to be said changes, and when `mayWrite` does. */
  onState(listener: (state: DocumentState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Called before others' words come into the text. */
  beforeOthers(listener: () => void): () => void {
    this.othersListeners.add(listener);
    return () => this.othersListeners.delete(listener);
  }

  /** The server found a valid NHS number that no single change contained. */
  onFlag(listener: (code: string) => void): () => void {
    this.flagListeners.add(listener);
    return () => this.flagListeners.delete(listener);
  }

  /** The words that are not saved, for copying; empty when there are none. */
  unsentText(): string {
    const whole = this.link.unsent.whole();
    return [...this.device.leftBehind, ...this.device.before]
      .map((one) => wordsIn(one.update))
      .concat(whole ? wordsIn(whole) : [])
      .filter(Boolean)
      .join('\n');
  }

  /** The writer has copied what cannot be merged any more: it leaves the device too. */
  async discardUnsent(): Promise<void> {
    this.link.unsent.replace(new Uint8Array());
    await this.device.discard();
    this.tell();
  }

  /** The writer says that this device is their own, or not. */
  keepOnDevice(on: boolean): Promise<void> {
    this.copy.keep(on);
    return this.device.keep(on);
  }

  /** Resolves when the copy of the text lies on the device as it stands, where it may. */
  keepCopy(): Promise<void> {
    return this.copy.now();
  }

  destroy(): void {
    this.copy.end();
    this.device.stop();
    this.doc.off('update', this.onUpdate);
    this.cursors.destroy();
    this.link.end();
    this.listeners.clear();
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown): void => {
    this.copy.changed();
    if (origin === this.link) return;
    this.device.soon();
    this.link.add(update);
  };

  private onJoined(answer: Joined): void {
    if (answer.rewrites) this.told = answer.rewrites;
    this.mergeKept(answer.epoch);
    this.link.unsent.trim(fromBase64(answer.stateVector));
    this.copy.changed();
    this.cursors.show(answer.present);
  }

  /** Text kept on this device by an earlier page: merged if it belongs to this epoch, shown for copying if not. */
  private mergeKept(epoch: number): void {
    const mine = this.device.take(epoch);
    for (const { update } of mine) {
      Y.applyUpdate(this.doc, update, this.link);
      // Not by the text's own event: where the copy held these words already there is none, and they would never be sent.
      this.link.add(update);
    }
    if (mine.length > 0) void this.device.now();
  }

  private since(): number | null {
    const { before } = this.options;
    const epochs = [...this.device.before, ...this.device.leftBehind].map((one) => one.epoch);
    if (before) epochs.push(before.epoch);
    return epochs.length > 0 ? Math.min(...epochs) : null;
  }

  private tell(): void {
    const next = judge({
      ...this.link.text.told(this.options.socket.connected),
      leftBehind: this.device.leftBehind.length > 0,
      kept: this.device.kept,
    });
    // Whether one may write is not part of what is said, but the editor must hear when it changes.
    if (sameState(next, this.now) && this.toldWritable === this.mayWrite) return;
    if (this.toldWritable !== this.mayWrite) this.copy.changed();
    this.now = next;
    this.toldWritable = this.mayWrite;
    for (const listener of this.listeners) listener(next);
  }
}
