/** A still picture as it may be kept: without what its file said of the person, the place or the device. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly bytes: Uint8Array;
  /** In pixels, as it is shown: turned where the file says so. */
  readonly width: number;
  readonly height: number;
}

/** The file claims to be a picture and is not put together like one. */
export class BrokenPicture extends Error {}

/** Bytes that were picked from a file, in their order. */
export const joined = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

export function part(bytes: Uint8Array, from: number, to: number): Uint8Array {
  if (from < 0 || to < from || to > bytes.length) throw new BrokenPicture('It ends too early.');
  return bytes.subarray(from, to);
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(part(bytes, from, from + length)).toString('latin1');
