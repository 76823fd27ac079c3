/**
 * What a workbook may hold. Files of a few kilobytes unfold to gigabytes where somebody wants them to, so nothing that a file says
 * of its own size counts: what is read is counted.
 */
export const LIMITS = {
  /** Bytes as it lies on the disk. */
  file: 50 * 1024 * 1024,
  /** Bytes of a sheet, unpacked; it is read as a stream and never held. */
  sheet: 256 * 1024 * 1024,
  /** Bytes of the words that cells share, unpacked; these are held. */
  words: 64 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  cells: 5_000_000,
} as const;
