/** What pages ask of the worker; the names of the headers stand in apps/api/src/web.ts. */
export const WORKER_FILE = '/offline-worker.js';
export const READER_HEADER = 'Folkmoot-Reader';
/** `page`, or the document and epoch of the text that stands on it. */
export const COPY_HEADER = 'Folkmoot-Copy';

/** Keep these addresses for a person, who opened them just now. Answered with `Kept`. */
export interface KeepRequest {
  personId: string;
  addresses: readonly string[];
}

/** `gone`: the server shows this person no such page. */
export type Kept = 'kept' | 'full' | 'gone' | 'no-network';
