import * as Y from 'yjs';
import { DeviceTextStore } from './device-text-store.js';
import { DocumentProvider } from './document-provider.js';
import { openDocumentSocket } from './document-socket.js';

const PATIENCE_MS = 15_000;

/** For a page where the text is only read: fetches it once and keeps it, unseen by those who write in it. */
export async function keepTextCopy(
  document: string,
  who: { personId: string; organisationId: string | null },
  path: string,
  schemaVersion: number,
): Promise<void> {
  const socket = openDocumentSocket();
  const doc = new Y.Doc();
  const copy = new DeviceTextStore(who, document, path);
  const provider = new DocumentProvider({ document, doc, socket, schemaVersion, copy });
  provider.awareness.setLocalState(null);
  await new Promise<void>((done) => {
    const timer = setTimeout(done, PATIENCE_MS);
    provider.onState(({ kind }) => {
      if (kind === 'opening' || kind === 'saving' || kind === 'waiting') return;
      clearTimeout(timer);
      done();
    });
  });
  if (provider.state.kind === 'saved') await provider.keepCopy();
  provider.destroy();
  socket.close();
  doc.destroy();
}
