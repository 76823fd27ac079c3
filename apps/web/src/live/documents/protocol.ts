/** What travels on the channel `/documents`; the other side is libs/platform/documents/protocol.ts. Bytes are base64 text, but for a joiner's text. */
export const DOCUMENTS_CHANNEL = '/documents';
export const MAX_UPDATE_BYTES = 256 * 1024;

/** Why something was not taken: a stable code, and a sentence for the writer. */
export interface Refused {
  code: string;
  message: string;
}

export interface Joined {
  epoch: number;
  schemaVersion: number;
  mayWrite: boolean;
  maySuggest: boolean;
  /** Packed (packed-updates.ts). */
  updates: ArrayBuffer | Uint8Array;
  stateVector: string;
  present: Presence[];
  rewrites?: Rewrite[];
}

/** Why an epoch of a text began: it was put back to a version, or words were taken out of it. */
export interface Rewrite {
  epoch: number;
  kind: 'restore' | 'redaction';
  reason: string;
  note: string | null;
  restored: number | null;
  by: string;
  organisation: string | null;
  at: string;
}

export type JoinAnswer = Joined | { refused: Refused };
export type UpdateAnswer = { saved: true } | { refused: Refused };

/** Names are the server's; the cursor is what that browser says. */
export interface Presence {
  clientId: number;
  personId: string;
  organisationId: string | null;
  name: string;
  organisation: string | null;
  cursor: { cursor?: unknown } | null;
}

export function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In slices: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8_192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(binary);
}
