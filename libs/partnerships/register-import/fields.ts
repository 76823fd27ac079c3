import { isLocalDate, type LocalDate } from '@folkmoot/kernel/local-date.js';
import type { CsvRecord, RejectedRow } from './register-row.js';
import { rejected } from './register-row.js';

/** Published names carry doubled and trailing spaces; the case they come in (often capitals) cannot be restored. */
export const tidy = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** The statistical software that made some of these files writes a missing value as the two letters NA; people write a dash. */
export const present = (text: string | undefined): string | null => {
  const tidied = tidy(text);
  return /^(NA|N\/A|NULL|-|)$/i.test(tidied) ? null : tidied;
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A day as lists write it, with or without a time behind it: `20241101`, `2024-11-01`, `01/11/2024` (the day comes first),
 * `1 November 2024`, `01-Nov-2024`. Null where it is no day; two digits are no year.
 */
export function publishedDay(text: string): LocalDate | null {
  const given = tidy(text).replace(/(?<=\d)(T| - | )\d{1,2}:\d\d.*$/, '');
  const compact = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(given);
  if (compact) return existing(compact[1]!, compact[2]!, compact[3]!);
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(given);
  if (digits) return existing(digits[3]!, digits[2]!, digits[1]!);
  const words = /^(\d{1,2})(?:st|nd|rd|th)?[ _-]([a-z]{3,9})[ _-](\d{4})$/i.exec(given);
  const month = words ? monthOf(words[2]!) : null;
  return words && month !== null ? existing(words[3]!, month, words[1]!) : null;
}

const MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i;

/** The two digits of a month by its name, whole or its first letters. */
export const monthOf = (name: string): string | null =>
  MONTH.test(name) ? String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, '0') : null;

function existing(year: string, month: string, day: string): LocalDate | null {
  const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(whole) ? whole : null;
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
