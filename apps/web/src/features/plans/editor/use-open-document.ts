import { useEffect, useState, useSyncExternalStore } from 'react';
import * as Y from 'yjs';
import { DeviceTextStore } from '../../../live/documents/device-text-store.js';
import { DeviceUnsentStore, type TextNamed } from '../../../live/documents/device-unsent-store.js';
import { DocumentProvider } from '../../../live/documents/document-provider.js';
import type { Overtaken } from '../../../live/documents/provider-options.js';
import { openDocumentSocket } from '../../../live/documents/document-socket.js';
import { isOwnDevice } from '../../../live/documents/own-device.js';
import type { DocumentState } from '../../../live/documents/save-state.js';
import { TEXT_SCHEMA_VERSION } from './text-schema-version.js';

export interface Writer {
  personId: string;
  organisationId: string | null;
}

/** Keeps one shared text open as long as the editor stands. The text lives outside React; only its state is told to it. */
export function useOpenDocument(
  document: string,
  { personId, organisationId }: Writer,
  { title, path }: TextNamed,
  suggests: boolean,
): DocumentProvider | undefined {
  const [provider, setProvider] = useState<DocumentProvider>();
  useEffect(() => {
    let close: () => void = () => undefined;
    const open = (before?: Overtaken): void => {
      const socket = openDocumentSocket();
      const doc = new Y.Doc();
      const opened = new DocumentProvider({
        document,
        doc,
        socket,
        schemaVersion: TEXT_SCHEMA_VERSION,
        suggests,
        ownDevice: new DeviceUnsentStore({ personId, organisationId }, document, { title, path }),
        copy: new DeviceTextStore({ personId, organisationId }, document, path),
        keeps: isOwnDevice(personId),
        ...(before && { before }),
      });
      // Restored or corrected meanwhile: the new text is opened in place, and what was not saved is handed on to be copied.
      const stop = opened.onState(() => {
        const { overtaken } = opened;
        if (!overtaken) return;
        close();
        open(overtaken);
      });
      setProvider(opened);
      const leave = (): void => void opened.keepCopy();
      addEventListener('pagehide', leave);
      close = () => {
        removeEventListener('pagehide', leave);
        stop();
        opened.destroy();
        socket.close();
        doc.destroy();
      };
    };
    open();
    return () => {
      setProvider(undefined);
      close();
    };
    // A section that gets another title is still the same text: it must not be opened anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [document, personId, organisationId, suggests]);
  return provider;
}

export const useDocumentState = (provider: DocumentProvider): DocumentState =>
  useSyncExternalStore(
    (listener) => provider.onState(listener),
    () => provider.state,
    () => provider.state,
  );

/** True while words stand only on this page: closing it would lose them. */
export const holdsUnsent = (state: DocumentState): boolean =>
  state.kind === 'saving' ||
  state.kind === 'refused' ||
  ((state.kind === 'offline' || state.kind === 'waiting') && state.unsent && !state.kept);
