import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { CsvRecord, RejectedRow } from './register-row.js';
import { rejected } from './register-row.js';

/** Published names carry doubled and trailing spaces; the case they come in (often capitals) cannot be restored. */
export const tidy = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The statistical software that made some of these files writes a missing value as the two letters NA. */
export const present = (text: string | undefined): string | null => {
  const tidied = tidy(text);
  return tidied === '' || tidied === 'NA' ? null : tidied;
};

/** `20241101` as `2024-11-01`; null where it is no day. */
export function compactDate(text: string): LocalDate | null {
  const day = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isLocalDate(day) ? day : null;
}

/**
 * Faults that any record may have: cells missing or in excess (a shifted row must not be read as if it were whole)
 * and bytes that were not UTF-8, which the decoder has replaced by U+FFFD.
 */
export function brokenRecord({ line, fields }: CsvRecord, width: number): RejectedRow | null {
  if (fields.length !== width)
    return rejected(line, `It has ${fields.length} columns where ${width} are expected.`);
  if (fields.some((field) => /[\uFFFD\u0000]/.test(field)))
    return rejected(line, 'It holds characters that cannot be read. Save the file as UTF-8.');
  return null;
}
