import * as Y from 'yjs';
import type { Extensions } from '@tiptap/core';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { TEXT_SCHEMA_VERSION } from '@folkmoot/plans/domain/text-schema.js';
import { NhsNumberGuard } from '../../../apps/web/src/features/plans/editor/nhs-number-guard.js';
import { SuggestMode } from '../../../apps/web/src/features/plans/editor/suggest/suggest-mode.js';
import { DocumentProvider } from '../../../apps/web/src/live/documents/document-provider.js';
import {
  openDocumentSocket,
  type DocumentSocket,
} from '../../../apps/web/src/live/documents/document-socket.js';
import type { Overtaken } from '../../../apps/web/src/live/documents/provider-options.js';
import { wordsIn } from '../../../apps/web/src/live/documents/unsent.js';
import { HeadlessEditor } from './headless-editor.js';
import { addDeletions, addLetters, Ids } from './letters.js';
import { randomEdit } from './random-edits.js';
import { randomDeed, randomSuggestion } from './random-writing.js';

/** `types` changes the shared types themselves; the others have the editor. */
export type Kind = 'types' | 'writes' | 'suggests';

/** What a page typed and deleted while one epoch lasted, and what it gave its writer to copy. */
export interface Ledger {
  readonly typed: Ids;
  /** By its person. */
  readonly deleted: Ids;
  /** By the editor itself, to make a valid text of what others wrote. */
  readonly repaired: Ids;
  /** By others' changes as they came in: also words that were not sent yet, with the block that held them. */
  readonly takenByOthers: Ids;
}

export const newLedger = (): Ledger => ({
  typed: new Ids(),
  deleted: new Ids(),
  repaired: new Ids(),
  takenByOthers: new Ids(),
});

/** One of the five: a person at a page with the text open, who opens it anew where a browser would. */
export class Page {
  /** By epoch. */
  readonly ledgers = new Map<number, Ledger>();
  readonly kept = new Ids();
  /** Yjs' numbers of the pages it was. */
  readonly clients = new Set<number>();
  readonly counted = { handedOver: 0, refused: 0, cannot: 0, noAnswer: 0 };
  doc!: Y.Doc;
  provider!: DocumentProvider;
  editor: HeadlessEditor | null = null;
  private socket!: DocumentSocket;
  private readonly mine = new Set<string>();
  private acting = false;
  private close: () => void = () => undefined;

  constructor(
    readonly kind: Kind,
    readonly reader: PersonReader,
    private readonly at: { origin: string; document: string; cookie: string },
  ) {
    this.open();
  }

  get epoch(): number | null {
    return this.provider.textEpoch;
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  get pending(): boolean {
    return this.doc.store.pendingStructs !== null;
  }

  /** One deed of its person, if the text is open. */
  act(random: () => number, word: string): void {
    if (this.epoch === null || !this.provider.mayWrite) return;
    this.acting = true;
    try {
      if (this.kind === 'types') this.doc.transact(() => randomEdit(this.doc, random, word));
      else if (this.kind === 'writes') randomDeed(this.editor!.editor, random, word);
      else randomSuggestion(this.editor!.editor, random, word);
    } catch (error) {
      // A key that the editor has no answer to: in a browser nothing happens, and nothing may happen here.
      const noAnswer = (error as Error).name === 'TransformError' || /Invalid content/.test(String(error));
      if (!noAnswer) throw error;
      this.counted.noAnswer += 1;
    }
    this.acting = false;
  }

  cut(): void {
    this.socket.disconnect();
  }

  connect(): void {
    if (!this.socket.connected) this.socket.connect();
  }

  /**
   * Where the server did not take something, which no browser of its own makes right: its person copies the words and opens the
   * page again. (Words of an epoch that ended are handed over by `open`.)
   */
  reopenIfRefused(): void {
    const { state } = this.provider;
    if (state.kind !== 'refused' || state.code === 'epoch') return;
    if (state.code !== 'suggest') throw new Error(`${this.kind}: ${state.code}: ${state.message}`);
    this.counted.refused += 1;
    const { unsent } = (this.provider as unknown as { link: { unsent: { whole(): Uint8Array | null } } })
      .link;
    const whole = unsent.whole();
    if (whole) this.keep(whole);
    this.close();
    this.open();
  }

  end(): void {
    this.close();
  }

  private open(before?: Overtaken): void {
    const { origin, document, cookie } = this.at;
    const doc = new Y.Doc();
    const socket = openDocumentSocket(origin, { cookie });
    const suggests = this.kind === 'suggests';
    const provider = new DocumentProvider({
      document,
      doc,
      socket,
      suggests,
      schemaVersion: TEXT_SCHEMA_VERSION,
      ...(before && { before }),
    });
    if (before) {
      for (const { update } of before.unsent) this.handOver(provider, update);
      void provider.discardUnsent();
    }
    doc.on('update', (bytes: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction) => {
      if (local) this.note(bytes);
    });
    doc.on('afterTransaction', ({ local, deleteSet }: Y.Transaction) => {
      if (local) return;
      const { takenByOthers } = this.ledger();
      for (const [client, ranges] of deleteSet.clients)
        for (const { clock, len } of ranges) takenByOthers.add(client, clock, len);
    });
    const editor = this.kind === 'types' ? null : new HeadlessEditor(doc, this.extensions(suggests));
    const stop = provider.onState(() => {
      const { overtaken } = provider;
      if (!overtaken || this.provider !== provider) return;
      this.close();
      this.open(overtaken);
    });
    this.clients.add(doc.clientID);
    Object.assign(this, { doc, socket, provider, editor });
    this.close = () => {
      stop();
      editor?.destroy();
      provider.destroy();
      socket.close();
    };
  }

  private extensions(suggests: boolean): Extensions {
    return [
      NhsNumberGuard,
      SuggestMode.configure({
        suggesting: () => suggests,
        isMine: (id) => this.mine.has(id),
        onMade: (id) => void this.mine.add(id),
        onRefused: () => (this.counted.cannot += 1),
      }),
    ];
  }

  private ledger(): Ledger {
    // What an editor adds before the first answer belongs to no epoch yet; it holds no words.
    const epoch = this.epoch ?? 0;
    let ledger = this.ledgers.get(epoch);
    if (!ledger) this.ledgers.set(epoch, (ledger = newLedger()));
    return ledger;
  }

  private note(bytes: Uint8Array): void {
    const ledger = this.ledger();
    addLetters(ledger.typed, bytes);
    addDeletions(this.acting ? ledger.deleted : ledger.repaired, bytes);
  }

  /** Every word of it must be there for copying. */
  private handOver(provider: DocumentProvider, update: Uint8Array): void {
    const shown = provider.unsentText();
    if (!shown.includes(wordsIn(update))) throw new Error(`Not handed over: ${wordsIn(update)}`);
    this.counted.handedOver += 1;
    this.keep(update);
  }

  private keep(update: Uint8Array): void {
    addLetters(this.kept, update);
  }
}
