import type * as Y from 'yjs';
import type { DocumentSocket } from './document-socket.js';
import type { TextStore } from './text-store.js';
import type { KeptUpdate, UnsentStore } from './unsent-store.js';

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
  /** Where the text itself can lie, to be opened without a network. */
  copy?: TextStore;
  /** Whether this page may leave anything on the device: only on "my own device". */
  keeps?: boolean;
  /** From the provider that held this text until its epoch ended. */
  before?: Overtaken;
}

/** What a page held of a text whose epoch has ended: never merged, to be copied by its writer. */
export interface Overtaken {
  epoch: number;
  unsent: KeptUpdate[];
}
