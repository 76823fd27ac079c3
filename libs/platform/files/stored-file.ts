import type { Audience } from '@folkmoot/kernel/audience.js';
import type { Id } from '@folkmoot/kernel/id.js';

/**
 * A file as it is known; its bytes lie in the store under their SHA-256, once, however often they were uploaded.
 * `scan` is what a virus scanner said: `unscanned` files are served only where no scanner is set up, `refused` ones never.
 * It has an audience of its own, or that of the text it stands in, which may be opened and closed after it was put there.
 */
export interface StoredFile {
  readonly id: Id;
  readonly version: number;
  readonly audience: Audience | null;
  readonly documentId: Id | null;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Of a picture, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: string;
  readonly scan: 'unscanned' | 'clean' | 'refused';
  readonly personId: Id;
  readonly organisationId: Id | null;
  readonly at: Date;
  /** From then on it is handed to nobody. */
  readonly withdrawnAt: Date | null;
}
