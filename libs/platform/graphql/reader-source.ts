import type { Reader } from '@folkmoot/kernel/reader.js';

/** Tells who is behind a request from its cookies. The area `access` knows; the platform only asks. */
export abstract class ReaderSource {
  abstract readerOf(cookieHeader: string | undefined): Promise<Reader>;
}
