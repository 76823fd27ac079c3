/**
 * What travels on the channel `/documents`. Bytes are base64 text: socket.io sends a binary payload as two frames and encodes
 * only text once for all receivers. A joiner's text is for one alone and may be long: it goes as it is. The browser's side is
 * apps/web/src/live/documents.
 */
export const DOCUMENTS_CHANNEL = '/documents';

/** Largest update in bytes. A larger paste is split by the browser or refused with a reason. */
export const MAX_UPDATE_BYTES = 256 * 1024;

/** Why an update or a join was not taken. The text stays with its writer. */
export const REFUSALS = {
  'not-found': 'We cannot find this text, or you are not able to see it.',
  permission: 'You can no longer write here. Copy your text before you leave the page.',
  suggest:
    'You may suggest here, and this changes more than your own suggestions, or one that was decided meanwhile. Copy your words, reload the page and suggest them again.',
  frozen: 'This text is closed for changes. Copy your text before you leave the page.',
  epoch:
    'This text was restored or corrected while you were writing. Copy what you wrote and put it into the new version.',
  'nhs-number': 'This looks like an NHS number. Take it out to go on: this is no place for patient data.',
  file: 'This picture belongs to another text. Put it in again from your device.',
  'too-large': 'This change is too large to save at once. Paste it in smaller parts.',
  schema: 'This page is older than the text. Reload the page to go on.',
  malformed: 'Your browser sent something that is not a change of this text. Reload the page.',
  empty: 'Your browser sent a change without content. Reload the page.',
  client: 'This change bears another person’s mark. Reload the page.',
  clock: 'A change before this one has not arrived. Trying again.',
  'not-joined': 'This text is not open here. Reload the page.',
  busy: 'Too many changes at once. Trying again.',
  unavailable: 'We cannot save at the moment. Your text is kept here, and we keep trying.',
  'signed-out': 'You are signed out. Sign in again to go on writing.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export interface RefusedAnswer {
  readonly refused: { readonly code: RefusalCode; readonly message: string };
}

/** Browser → server, acknowledged with `JoinAnswer`. `stateVector` only when the text is held already. */
export interface JoinRequest {
  readonly document: string;
  readonly clientId: number;
  readonly schemaVersion: number;
  readonly epoch?: number;
  readonly stateVector?: string;
  /** The oldest epoch this person still holds words of: the answer then says what has been done to the text since. */
  readonly since?: number;
}

/** Why an epoch began: for those who had the text open, or come back to it. */
export interface RewriteTold {
  readonly epoch: number;
  readonly kind: 'restore' | 'redaction';
  readonly reason: string;
  readonly note: string | null;
  readonly restored: number | null;
  readonly by: string;
  readonly organisation: string | null;
  readonly at: string;
}

export interface JoinedAnswer {
  readonly epoch: number;
  readonly schemaVersion: number;
  readonly mayWrite: boolean;
  /** May suggest, whether or not they may write. */
  readonly maySuggest: boolean;
  /** Updates to apply in one transaction, oldest first, as one piece of bytes (packed-updates.ts). */
  readonly updates: Uint8Array;
  /** What the server holds; the browser sends what it lacks. */
  readonly stateVector: string;
  readonly present: readonly Presence[];
  /** Oldest first; only when asked with `since`. */
  readonly rewrites?: readonly RewriteTold[];
}

export type JoinAnswer = JoinedAnswer | RefusedAnswer;

/** Browser → server, acknowledged only after the commit. */
export interface UpdateRequest {
  readonly document: string;
  readonly epoch: number;
  readonly bytes: string;
  /** Made in suggest mode: to be proven also for those who may write. Who may only suggest need not say so. */
  readonly suggests?: boolean;
}

/** Not its number in the log, which would tell strangers how busy others are. */
export type UpdateAnswer = { readonly saved: true } | RefusedAnswer;

/** Somebody with the text open: the names are the server's, the cursor is theirs; null when they left. */
export interface Presence {
  readonly clientId: number;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly name: string;
  readonly organisation: string | null;
  readonly cursor: unknown;
}

/** Server → browser; each begins with the document's id. */
export interface ServerEvents {
  updates(document: string, epoch: number, updates: readonly string[]): void;
  present(document: string, changed: readonly Presence[], left: readonly number[]): void;
  access(document: string, mayWrite: boolean, maySuggest: boolean): void;
  closed(document: string, reason: 'permission' | 'epoch'): void;
  flagged(document: string, code: 'nhs-number'): void;
}

export const refusedFor = (code: RefusalCode): RefusedAnswer => ({
  refused: { code, message: REFUSALS[code] },
});
