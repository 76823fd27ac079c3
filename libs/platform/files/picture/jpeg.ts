import { BrokenPicture, joined, part, textAt, viewOf, type Picture } from './picture.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;

/** ITU-T T.81, annex B. Of what programs add (APPn, comments) stay only the form of its colours and how it is turned. */
export function readJpeg(bytes: Uint8Array): Picture {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [part(bytes, 0, 2)];
  let size: { width: number; height: number } | null = null;
  let turned = 1;
  let at = 2;
  for (;;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) throw new BrokenPicture('It ends too early.');
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // padding
      continue;
    }
    if (marker === SOI || marker === EOI) throw new BrokenPicture('There is nothing in it.');
    const end = at + 2 + view.getUint16(at + 2);
    const segment = part(bytes, at, end);
    if (marker === APP1) turned = orientationOf(segment) ?? turned;
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (stays(marker, segment)) parts.push(segment);
    at = end;
    if (marker === SOS) break;
  }
  if (!size) throw new BrokenPicture('It does not say how large it is.');
  if (turned !== 1) parts.splice(1, 0, orientation(turned));
  const scans = wholeScans(bytes, at);
  const across = turned >= 5; // turned by a quarter
  return {
    mediaType: 'image/jpeg',
    bytes: joined([...parts, ...scans]),
    width: across ? size.height : size.width,
    height: across ? size.width : size.height,
  };
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function stays(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > 0xef) return true;
  const name = textAt(segment, 4, Math.min(12, segment.length - 4));
  if (marker === APP0) return name.startsWith('JFIF\0');
  if (marker === APP2) return name.startsWith('ICC_PROFILE\0');
  return marker === APP14 && name.startsWith('Adobe');
}

/** The picture's data, and between its scans only tables: programs hide texts and second pictures there and behind the end. */
function wholeScans(bytes: Uint8Array, from: number): Uint8Array[] {
  const view = viewOf(bytes);
  const parts: Uint8Array[] = [];
  let start = from;
  for (let at = from; at + 1 < bytes.length;) {
    const marker = bytes[at + 1]!;
    // Stuffed bytes and restart marks belong to the data.
    if (bytes[at] !== 0xff || marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 1;
      continue;
    }
    parts.push(part(bytes, start, at));
    if (marker === EOI) return [...parts, part(bytes, at, at + 2)];
    if (at + 4 > bytes.length) break;
    const end = at + 2 + view.getUint16(at + 2);
    const segment = part(bytes, at, end);
    if (stays(marker, segment)) parts.push(segment);
    [at, start] = [end, end];
  }
  throw new BrokenPicture('It ends too early.');
}

/** How the picture is turned (1 to 8), from its EXIF; nothing else of that is read. */
function orientationOf(segment: Uint8Array): number | null {
  if (segment.length < 18 || textAt(segment, 4, 6) !== 'Exif\0\0') return null;
  const tiff = segment.subarray(10);
  const view = viewOf(tiff);
  const little = textAt(tiff, 0, 2) === 'II';
  const first = view.getUint32(4, little);
  if (first + 2 > tiff.length) return null;
  const entries = view.getUint16(first, little);
  for (let n = 0; n < entries; n += 1) {
    const entry = first + 2 + n * 12;
    if (entry + 12 > tiff.length) return null;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An EXIF that says this one thing. */
function orientation(value: number): Uint8Array {
  const segment = Buffer.alloc(36);
  segment.writeUInt16BE(0xffe1, 0);
  segment.writeUInt16BE(34, 2);
  segment.write('Exif\0\0MM\0*', 4, 'latin1');
  segment.writeUInt32BE(8, 14);
  segment.writeUInt16BE(1, 18);
  segment.writeUInt16BE(0x0112, 20);
  segment.writeUInt16BE(3, 22); // one short number
  segment.writeUInt32BE(1, 24);
  segment.writeUInt16BE(value, 28);
  return segment;
}
