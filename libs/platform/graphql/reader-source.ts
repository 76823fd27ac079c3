import type { Reader, Scope } from '@folkmoot/kernel/reader.js';

/** Tells who is behind a request from its cookies. The area `access` knows; the platform only asks. */
export abstract class ReaderSource {
  abstract readerOf(cookieHeader: string | undefined): Promise<Reader>;

  /** The same with everything they are in, in one read: what a request for data begins with. */
  abstract scopeOf(cookieHeader: string | undefined): Promise<Scope>;
}
