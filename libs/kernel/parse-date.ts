import { isLocalDate, type LocalDate } from './local-date.js';
import { fault, refusal } from './refusal.js';
import { done, refused, type Result } from './result.js';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const EXAMPLE = 'Write it like 3 May 2027 or 3/5/2027.';

/**
 * Reads a date as people in England write it: `3 May 2027`, `3rd of May 27`, `Mon 3 May 2027`, `3/5/27`, `3.5.2027`,
 * `2027-05-03`; the day comes before the month. Two digits of a year are of this century. A weekday that is not the
 * date's is refused: one of the two is a mistake, and we cannot know which. `path` is the field of the fault.
 */
export function parseDate(text: string, path: string): Result<LocalDate> {
  const words = text.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  if (words === '') return refuse('date/missing', `Enter a date. ${EXAMPLE}`);
  if (isLocalDate(words)) return done(words);

  const [weekday, rest] = splitWeekday(words);
  const parts = inDigits(rest) ?? inWords(rest);
  if (!parts) return refuse('date/unreadable', `We cannot read “${text.trim()}” as a date. ${EXAMPLE}`);
  if (parts.year === undefined) return refuse('date/no-year', `Add the year to the date. ${EXAMPLE}`);

  const date = `${parts.year.padStart(4, '20')}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  if (!isLocalDate(date))
    return refuse(
      'date/no-such-day',
      `“${text.trim()}” is not a day in the calendar. Check the day and the month.`,
    );
  if (weekday !== undefined && weekdayOf(date) !== weekday)
    return refuse(
      'date/wrong-weekday',
      `“${text.trim()}” is a ${capital(WEEKDAYS[weekdayOf(date)] ?? '')}. Check the day of the week and the date.`,
    );
  return done(date);

  function refuse(code: string, message: string): Result<never> {
    return refused(refusal(fault(code, path, message)));
  }
}

interface Parts {
  day: string;
  month: string;
  year: string | undefined;
}

function splitWeekday(words: string): [number | undefined, string] {
  const first = /^([a-z]{3,9})\.? (?=\d)/.exec(words);
  const index = first ? WEEKDAYS.findIndex((name) => name.startsWith(first[1] ?? '')) : -1;
  return first && index >= 0 ? [index, words.slice(first[0].length)] : [undefined, words];
}

function inDigits(words: string): Parts | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words);
  if (iso) return { year: iso[1], month: iso[2] ?? '', day: iso[3] ?? '' };
  const british = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(words);
  return british ? { day: british[1] ?? '', month: british[2] ?? '', year: british[3] } : undefined;
}

function inWords(words: string): Parts | undefined {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[- ]?(?:of )?([a-z]{3,9})\.?(?:[- ]?'?(\d{4}|\d{2}))?$/.exec(
    words,
  );
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(words);
  const [day, month, year] = dayFirst
    ? dayFirst.slice(1)
    : monthFirst
      ? [monthFirst[2], monthFirst[1], monthFirst[3]]
      : [];
  const index = month
    ? MONTHS.findIndex((name) => name.startsWith(month) || (month === 'sept' && name === 'september'))
    : -1;
  return day && index >= 0 ? { day, month: String(index + 1), year } : undefined;
}

const weekdayOf = (date: LocalDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
