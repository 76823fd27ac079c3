/** How a cell of numbers is to be read, as far as its text is concerned. */
export type Reading = 'number' | 'date' | { readonly digits: number };

/** Formats of the standard that show a date or a time (ECMA-376 part 1, 18.8.30), those of East Asian calendars included. */
const DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
] as const;

/** What a number format makes of a number: a date, a code with leading noughts, or the number itself. */
export function readingOf(id: number, format: string | undefined): Reading {
  if (DATES.some(([from, to]) => id >= from && id <= to)) return 'date';
  if (format === undefined) return 'number';
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').split(';')[0]!;
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  return /[dmyhs]/i.test(bare) && !/[#0?]/.test(bare.replace(/\.0+/g, '')) ? 'date' : 'number';
}

/** A stored number as text: as people read it, never in powers of ten. */
export function numberText(stored: string, reading: Reading, since1904: boolean): string {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return stored.trim();
  if (reading === 'date') return dateText(number, since1904) ?? stored;
  const plain = /^-?\d+$/.test(stored.trim()) ? stored.trim() : plainNumber(number);
  return typeof reading === 'object' && /^\d+$/.test(plain) ? plain.padStart(reading.digits, '0') : plain;
}

/** Fifteen digits are what a spreadsheet shows; more are rounding. */
function plainNumber(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  if (!/e/i.test(text)) return text;
  return Math.abs(number) >= 1
    ? BigInt(Math.round(number)).toString()
    : number.toFixed(20).replace(/\.?0+$/, '');
}

const DAY = 86_400_000;

/**
 * A day, with its minutes where it has any: `2019-07-01`, `2019-07-01 09:30`; less than a day is a time alone, `09:30`. The
 * 29 February 1900 that only spreadsheets have is read as the day before. Null outside the years that they know, up to 9999.
 */
export function dateText(serial: number, since1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465) return null;
  // The first spreadsheet took 1900 for a leap year, and all have done so since.
  const days = since1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial;
  const minutes = Math.round(days * 1_440);
  const at = new Date(Date.UTC(1899, 11, 30) + minutes * 60_000).toISOString();
  if (!since1904 && serial < 1) return at.slice(11, 16);
  return (minutes * 60_000) % DAY === 0 ? at.slice(0, 10) : `${at.slice(0, 10)} ${at.slice(11, 16)}`;
}
