import { BrokenPicture, joined, part, textAt, viewOf, type Picture } from './picture.js';

// What makes up the picture and its colours. Texts, dates, EXIF and the frames of a moving one are not among it.
const KEPT = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'sRGB',
  'gAMA',
  'cHRM',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/** PNG, third edition (W3C 2025), section 5: chunks of length, type, data, CRC. */
export function readPng(bytes: Uint8Array): Picture {
  const view = viewOf(bytes);
  const parts = [part(bytes, 0, 8)];
  let size: { width: number; height: number } | null = null;
  for (let at = 8; ;) {
    if (at + 12 > bytes.length) throw new BrokenPicture('It ends too early.');
    const type = textAt(bytes, at + 4, 4);
    const end = at + 12 + view.getUint32(at);
    const chunk = part(bytes, at, end);
    if (type === 'IHDR') size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (KEPT.has(type)) parts.push(chunk);
    if (type === 'IEND') break; // what is hidden behind the end is left out
    at = end;
  }
  if (!size) throw new BrokenPicture('It does not say how large it is.');
  return { mediaType: 'image/png', bytes: joined(parts), ...size };
}
