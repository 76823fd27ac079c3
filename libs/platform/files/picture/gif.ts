import { BrokenPicture, joined, part, viewOf, type Picture } from './picture.js';

const EXTENSION = 0x21;
const CONTROL = 0xf9;
const IMAGE = 0x2c;

/** GIF89a: the first picture of it, still; comments, programs' notes and later frames are left out. */
export function readGif(bytes: Uint8Array): Picture {
  const view = viewOf(bytes);
  const tables = 13 + tableLength(bytes, 10);
  const parts = [part(bytes, 0, tables)];
  const size = { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  let control: Uint8Array | null = null;
  for (let at = tables; ;) {
    const kind = bytes[at];
    if (kind === EXTENSION) {
      const end = afterBlocks(bytes, at + 2);
      if (bytes[at + 1] === CONTROL) control = part(bytes, at, end);
      at = end;
    } else if (kind === IMAGE) {
      const end = afterBlocks(bytes, at + 10 + tableLength(bytes, at + 9) + 1);
      if (control) parts.push(control);
      parts.push(part(bytes, at, end), Uint8Array.of(0x3b));
      return { mediaType: 'image/gif', bytes: joined(parts), ...size };
    } else throw new BrokenPicture('There is no picture in it.');
  }
}

const tableLength = (bytes: Uint8Array, flagsAt: number): number => {
  const flags = bytes[flagsAt] ?? 0;
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
};

function afterBlocks(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length;) {
    const length = bytes[at]!;
    at += 1 + length;
    if (length === 0) return at;
  }
  throw new BrokenPicture('It ends too early.');
}
