import { BrokenPicture, joined, part, textAt, viewOf, type Picture } from './picture.js';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
/** Of VP8X: EXIF, XMP and animation are no longer said to be there. */
const FLAGS_KEPT = 0b0011_0000;

/** The WebP container (Google, RFC 9649): RIFF chunks, each of even length. */
export function readWebp(bytes: Uint8Array): Picture {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  const riff = Math.min(bytes.length, 8 + view.getUint32(4, true));
  for (let at = 12; at + 8 <= riff;) {
    const type = textAt(bytes, at, 4);
    const length = view.getUint32(at + 4, true);
    const data = part(bytes, at + 8, at + 8 + length);
    const end = Math.min(riff, at + 8 + length + (length % 2));
    if (type === 'ANIM' || type === 'ANMF') throw new MovingPicture();
    if (KEPT.has(type)) {
      const chunk = Uint8Array.from(part(bytes, at, end));
      if (type === 'VP8X') chunk[8] = chunk[8]! & FLAGS_KEPT;
      parts.push(chunk);
    }
    size ??= sizeOf(type, data);
    at = end;
  }
  if (!size) throw new BrokenPicture('It does not say how large it is.');
  const body = joined(parts);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + body.length, 4);
  return { mediaType: 'image/webp', bytes: joined([head, body]), ...size };
}

export class MovingPicture extends BrokenPicture {
  constructor() {
    super('It moves.');
  }
}

function sizeOf(type: string, data: Uint8Array): { width: number; height: number } | null {
  const view = viewOf(data);
  if (data.length < 10 && type !== 'VP8L') return null;
  if (type === 'VP8X') return { width: 1 + uint24(data, 4), height: 1 + uint24(data, 7) };
  if (type === 'VP8 ')
    return { width: view.getUint16(6, true) & 0x3fff, height: view.getUint16(8, true) & 0x3fff };
  if (type !== 'VP8L' || data.length < 5) return null;
  const bits = view.getUint32(1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

const uint24 = (data: Uint8Array, at: number): number =>
  data[at]! | (data[at + 1]! << 8) | (data[at + 2]! << 16);
