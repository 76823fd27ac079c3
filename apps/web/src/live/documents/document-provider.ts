import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { holdsNhsNumber } from '@folkmoot/kernel/nhs-number.js';
import { CursorLink } from './cursors.js';
import { DeviceKeeper } from './device-keeper.js';
import type { DocumentSocket } from './document-socket.js';
import { plainText, withoutDeleted } from './plain-text.js';
import {
  fromBase64,
  type JoinAnswer,
  MAX_UPDATE_BYTES,
  type Refused,
  type Rewrite,
  toBase64,
  type UpdateAnswer,
} from './protocol.js';
import { type DocumentState, judge, needsRejoin, passes, sameState } from './save-state.js';
import { Unsent, wordsIn } from './unsent.js';
import type { KeptUpdate, UnsentStore } from './unsent-store.js';

const MERGE_MS = 30;
const ANSWER_MS = 10_000;

export interface DocumentProviderOptions {
  document: string;
  doc: Y.Doc;
  socket: DocumentSocket;
  /** Of the editor's nodes and marks. */
  schemaVersion: number;
  /** What is typed here are suggestions: the server proves that they are nothing else. */
  suggests?: boolean;
  /** Where unsent words can lie: what earlier pages left there is read and sent. */
  ownDevice?: UnsentStore;
  /** Whether this page may leave words there: only on "my own device". */
  keeps?: boolean;
  /** From the provider that held this text until its epoch ended. */
  before?: Overtaken;
}

/** What a page held of a text whose epoch has ended: never merged, to be copied by its writer. */
export interface Overtaken {
  epoch: number;
  unsent: KeptUpdate[];
}

/**
 * Keeps a Y.Doc in step with the server. Changes are merged for 30 ms and sent one message at a time; nothing counts as saved
 * before the server says that it is committed; after a gap only what the server lacks is sent again.
 */
export class DocumentProvider {
  readonly doc: Y.Doc;
  /** What the editor's carets read: names and organisations are the server's. */
  readonly awareness: Awareness;
  private readonly cursors: CursorLink;
  private readonly unsent = new Unsent();
  private readonly listeners = new Set<(state: DocumentState) => void>();
  private readonly flagListeners = new Set<(code: string) => void>();
  private now: DocumentState = { kind: 'opening' };
  private toldWritable = false;
  private epoch: number | null = null;
  private joined = false;
  private joining = false;
  private writable = false;
  private suggestable = false;
  private closedForChanges = false;
  private refusal: Refused | null = null;
  private closedFor: 'permission' | 'epoch' | null = null;
  private failures = 0;
  private stalled = false;
  private rejoins = 0;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private readonly device: DeviceKeeper;
  private destroyed = false;
  private told: readonly Rewrite[] = [];

  constructor(private readonly options: DocumentProviderOptions) {
    this.doc = options.doc;
    this.cursors = new CursorLink(options.doc, options.socket, options.document, () => this.joined);
    this.awareness = this.cursors.awareness;
    const look = () => ({ epoch: this.epoch, update: this.unsent.whole() });
    const { ownDevice, keeps = true, before } = options;
    this.device = new DeviceKeeper(ownDevice, keeps, String(this.doc.clientID), look, () => this.tell());
    this.device.leftBehind.push(...(before?.unsent ?? []));
    this.doc.on('update', this.onUpdate);
    const { socket } = options;
    socket.on('connect', this.join);
    socket.on('disconnect', this.onDisconnect);
    socket.on('connect_error', this.onConnectError);
    socket.on('updates', this.onUpdates);
    socket.on('access', this.onAccess);
    socket.on('frozen', this.onFrozen);
    socket.on('closed', this.onClosed);
    socket.on('flagged', this.onFlagged);
    void this.begin();
  }

  get state(): DocumentState {
    return this.now;
  }

  /** Of the text as it was joined: positions in it belong to this epoch. */
  get textEpoch(): number | null {
    return this.epoch;
  }

  get mayWrite(): boolean {
    const may = this.writable || (this.options.suggests === true && this.suggestable);
    return may && this.closedFor === null;
  }

  /** What was done to the text since the oldest words that this person still holds, oldest first. */
  get rewrites(): readonly Rewrite[] {
    return this.told;
  }

  /** The epoch this page wrote in has ended: what it held, for a provider that opens the text anew. Null while it goes on. */
  get overtaken(): Overtaken | null {
    if (this.epoch === null || (this.closedFor !== 'epoch' && this.refusal?.code !== 'epoch')) return null;
    const { epoch } = this;
    const update = this.unsent.whole();
    const own = update && wordsIn(update) !== '' ? [{ key: String(this.doc.clientID), epoch, update }] : [];
    return { epoch, unsent: [...this.device.leftBehind, ...own] };
  }

  /** Nobody changes this text now: it was closed while it stood open here. */
  get frozen(): boolean {
    return this.closedForChanges;
  }

  /** Called when what is to be said changes, and when `mayWrite` does. */
  onState(listener: (state: DocumentState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The server found a valid NHS number that no single change contained. */
  onFlag(listener: (code: string) => void): () => void {
    this.flagListeners.add(listener);
    return () => this.flagListeners.delete(listener);
  }

  /** The words that are not saved, for copying; empty when there are none. */
  unsentText(): string {
    const whole = this.unsent.whole();
    return [...this.device.leftBehind, ...this.device.before]
      .map((one) => wordsIn(one.update))
      .concat(whole ? wordsIn(whole) : [])
      .filter(Boolean)
      .join('\n');
  }

  /** The writer has copied what cannot be merged any more: it leaves the device too. */
  async discardUnsent(): Promise<void> {
    this.unsent.replace(new Uint8Array());
    await this.device.discard();
    this.tell();
  }

  /** The writer says that this device is their own, or not. */
  keepOnDevice(on: boolean): Promise<void> {
    return this.device.keep(on);
  }

  destroy(): void {
    this.destroyed = true;
    if (this.timer) clearTimeout(this.timer);
    this.device.stop();
    this.doc.off('update', this.onUpdate);
    this.cursors.destroy();
    const { socket, document } = this.options;
    if (socket.connected) socket.emit('leave', document);
    socket
      .off('connect', this.join)
      .off('disconnect', this.onDisconnect)
      .off('connect_error', this.onConnectError)
      .off('updates', this.onUpdates);
    socket
      .off('access', this.onAccess)
      .off('frozen', this.onFrozen)
      .off('closed', this.onClosed)
      .off('flagged', this.onFlagged);
    this.listeners.clear();
  }

  private async begin(): Promise<void> {
    await this.device.load();
    if (this.options.socket.connected) await this.join();
  }

  private readonly join = async (): Promise<void> => {
    if (this.joining || this.destroyed || this.closedFor) return;
    this.joining = true;
    const { document, socket, schemaVersion } = this.options;
    const again = this.epoch !== null && {
      epoch: this.epoch,
      stateVector: toBase64(Y.encodeStateVector(this.doc)),
    };
    try {
      const answer = (await socket.timeout(ANSWER_MS).emitWithAck('join', {
        document,
        schemaVersion,
        clientId: this.doc.clientID,
        ...again,
        ...(again ? {} : this.since()),
      })) as JoinAnswer;
      this.joining = false;
      if (this.destroyed) return;
      if ('refused' in answer) this.onRefused(answer.refused);
      else this.onJoined(answer);
    } catch {
      this.joining = false;
      this.stalled = socket.connected;
      this.retry(() => void this.join());
      this.tell();
    }
  };

  private since(): { since?: number } {
    const { before } = this.options;
    const epochs = [...this.device.before, ...this.device.leftBehind].map((one) => one.epoch);
    if (before) epochs.push(before.epoch);
    return epochs.length > 0 ? { since: Math.min(...epochs) } : {};
  }

  private onJoined(answer: Exclude<JoinAnswer, { refused: Refused }>): void {
    if (!this.apply(answer.updates)) return;
    this.joined = true;
    this.failures = 0;
    if (!this.unsent.any) this.stalled = false;
    this.epoch = answer.epoch;
    this.writable = answer.mayWrite;
    this.suggestable = answer.maySuggest;
    if (answer.rewrites) this.told = answer.rewrites;
    if (this.refusal && (passes(this.refusal) || needsRejoin(this.refusal))) this.refusal = null;
    this.unsent.trim(fromBase64(answer.stateVector));
    this.mergeKept(answer.epoch);
    this.cursors.show(answer.present);
    this.schedule(0);
    this.tell();
  }

  /** Text kept on this device by an earlier page: merged if it belongs to this epoch, shown for copying if not. */
  private mergeKept(epoch: number): void {
    const mine = this.device.take(epoch);
    for (const one of mine) Y.applyUpdate(this.doc, one.update, 'kept');
    if (mine.length > 0) void this.device.now();
  }

  private readonly onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin === this) return;
    this.unsent.add(update);
    this.device.soon();
    const mended =
      this.refusal?.code === 'too-large' ||
      (this.refusal?.code === 'nhs-number' && !holdsNhsNumber(plainText(this.doc)));
    if (mended) this.resumeWithoutDeleted();
    this.schedule(MERGE_MS);
    this.tell();
  };

  private schedule(after: number): void {
    if (this.timer || !this.joined || this.refusal || this.unsent.underWay || !this.unsent.toSend) return;
    this.timer = setTimeout(() => void this.send(), after);
  }

  private async send(): Promise<void> {
    this.timer = null;
    if (!this.joined || this.refusal || this.unsent.underWay || !this.unsent.toSend || this.epoch === null)
      return;
    const { document, socket, suggests } = this.options;
    const bytes = toBase64(this.unsent.take(MAX_UPDATE_BYTES));
    try {
      const answer = (await socket.timeout(ANSWER_MS).emitWithAck('update', {
        document,
        epoch: this.epoch,
        bytes,
        ...(suggests && { suggests }),
      })) as UpdateAnswer;
      if ('refused' in answer) return this.onRefused(answer.refused);
      this.unsent.committed();
      this.failures = this.rejoins = 0;
      this.stalled = false;
      if (!this.unsent.any) void this.device.now();
      this.schedule(MERGE_MS);
      this.tell();
    } catch {
      this.unsent.putBack();
      this.joined = false;
      this.stalled = socket.connected;
      if (socket.connected) void this.join();
      this.tell();
    }
  }

  private onRefused(refused: Refused): void {
    this.unsent.putBack();
    // A first join that met the very moment of a new epoch: the next one finds it.
    const met = refused.code === 'epoch' && this.epoch === null;
    if (passes(refused) || met) {
      // Once may be a hiccup; a writer is told when it lasts.
      this.stalled ||= this.failures > 0;
      this.retry(() => (this.joined ? this.schedule(0) : void this.join()));
    } else if (needsRejoin(refused) && this.rejoins < 3) {
      this.rejoins += 1;
      this.joined = false;
      void this.join();
    } else {
      this.refusal = refused;
    }
    this.tell();
  }

  private retry(again: () => void): void {
    this.failures += 1;
    const wait = Math.min(250 * 2 ** this.failures, 5_000);
    setTimeout(() => {
      if (!this.destroyed && this.options.socket.connected) again();
    }, wait);
  }

  /**
   * The number (or the huge paste) was taken out of the text, but the unsent changes still carry it: the text is told anew
   * from a copy that has forgotten what was deleted.
   */
  private resumeWithoutDeleted(): void {
    this.unsent.replace(withoutDeleted(this.doc));
    this.refusal = null;
    this.joined = false;
    void this.join(); // its answer says what the server has, and trims
  }

  private apply(updates: readonly string[]): boolean {
    try {
      this.doc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.doc, fromBase64(update), this);
      }, this);
      return true;
    } catch (error) {
      this.refusal = {
        code: 'malformed',
        message: `This text cannot be shown here. Reload the page. (${String(error)})`,
      };
      this.tell();
      return false;
    }
  }

  private readonly onUpdates = (document: string, epoch: number, updates: string[]): void => {
    if (document !== this.options.document || (this.epoch !== null && epoch !== this.epoch)) return;
    this.apply(updates);
    // Something before these is missing here: ask for the difference.
    if (this.joined && this.doc.store.pendingStructs && this.rejoins < 3) {
      this.rejoins += 1;
      void this.join();
    }
  };

  private readonly onAccess = (document: string, mayWrite: boolean, maySuggest: boolean): void => {
    if (document !== this.options.document) return;
    this.writable = mayWrite;
    this.suggestable = maySuggest;
    if (this.mayWrite && (this.refusal?.code === 'permission' || this.refusal?.code === 'frozen')) {
      this.refusal = null;
      this.schedule(0);
    }
    this.tell();
  };

  /** Comes before `access`, which tells the listeners. */
  private readonly onFrozen = (document: string, frozen: boolean): void => {
    if (document === this.options.document) this.closedForChanges = frozen;
  };

  private readonly onClosed = (document: string, reason: 'permission' | 'epoch'): void => {
    if (document !== this.options.document) return;
    this.unsent.putBack();
    this.joined = false;
    this.writable = this.suggestable = false;
    this.closedFor = reason;
    this.cursors.hide();
    this.tell();
  };

  private readonly onFlagged = (document: string, code: string): void => {
    if (document === this.options.document) for (const listener of this.flagListeners) listener(code);
  };

  private readonly onDisconnect = (): void => {
    this.joined = this.stalled = false;
    this.cursors.hide();
    this.tell();
  };

  private readonly onConnectError = (error: Error): void => {
    if (error.message !== 'sign-in') return;
    this.refusal = { code: 'signed-out', message: 'You are signed out. Sign in again to go on writing.' };
    this.tell();
  };

  private tell(): void {
    const next = judge({
      refusal: this.refusal,
      closedFor: this.closedFor,
      leftBehind: this.device.leftBehind.length > 0,
      opened: this.epoch !== null,
      connected: this.options.socket.connected,
      joined: this.joined,
      stalled: this.stalled,
      unsent: this.unsent.any,
      kept: this.device.kept,
    });
    // Whether one may write is not part of what is said, but the editor must hear when it changes.
    if (sameState(next, this.now) && this.toldWritable === this.mayWrite) return;
    this.now = next;
    this.toldWritable = this.mayWrite;
    for (const listener of this.listeners) listener(next);
  }
}
