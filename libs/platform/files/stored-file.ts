import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/**
 * A file as it is known; its bytes lie in the store under their SHA-256, once, however often they were uploaded.
 * `scan` is what a virus scanner said: files are served while `unscanned` only as attachments, never while `refused`.
 */
export interface StoredFile {
  readonly id: Id;
  readonly version: number;
  readonly audience: Audience;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: 'unscanned' | 'clean' | 'refused';
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly at: Date;
}
