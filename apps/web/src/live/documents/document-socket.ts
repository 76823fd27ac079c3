import { io, type Socket } from 'socket.io-client';
import { LIVE_PATH } from '../protocol.js';
import { DOCUMENTS_CHANNEL } from './protocol.js';

export type DocumentSocket = Socket;

/** One socket for all texts of a page. `origin` and `headers` are for programs; a browser needs neither. */
export const openDocumentSocket = (origin = '', headers?: Record<string, string>): DocumentSocket =>
  io(`${origin}${DOCUMENTS_CHANNEL}`, {
    path: LIVE_PATH,
    transports: ['websocket', 'polling'],
    reconnectionDelay: 300,
    reconnectionDelayMax: 5_000,
    ...(headers && { extraHeaders: headers, forceNew: true }),
  });
