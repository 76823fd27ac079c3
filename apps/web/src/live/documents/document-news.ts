import type { DocumentSocket } from './document-socket.js';

/** What the server says by itself of one text. */
export interface DocumentNews {
  updates(epoch: number, updates: string[]): void;
  access(mayWrite: boolean, maySuggest: boolean): void;
  /** Comes before `access`, which tells the listeners. */
  frozen(frozen: boolean): void;
  closed(reason: 'permission' | 'epoch'): void;
  flagged(code: string): void;
}

/** Hears the news of one of the texts that share a socket, until the answer is called. */
export function onDocumentNews(socket: DocumentSocket, document: string, news: DocumentNews): () => void {
  const heard = (['updates', 'access', 'frozen', 'closed', 'flagged'] as const).map((name) => {
    const tell = news[name] as (...data: unknown[]) => void;
    return [name, (of: string, ...data: unknown[]): void => void (of === document && tell(...data))] as const;
  });
  for (const [name, listener] of heard) socket.on(name, listener);
  return () => {
    for (const [name, listener] of heard) socket.off(name, listener);
  };
}
