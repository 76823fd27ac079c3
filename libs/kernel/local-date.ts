/** A calendar day as `YYYY-MM-DD`, without time or zone: what a deadline, a seat's term or a meeting is held by. */
export type LocalDate = string;

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day of an instant as people in England read it. */
export function londonDate(instant: Date): LocalDate {
  // Between two full hours neither the day changes nor the clocks do.
  const hour = Math.floor(instant.getTime() / 3_600_000);
  if (hour !== lately.hour) lately = { hour, day: LONDON.format(instant) };
  return lately.day;
}

let lately: { hour: number; day: LocalDate } = { hour: NaN, day: '' };

/** True for a day that exists: `2027-02-30` does not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: LocalDate, count: number): LocalDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The first instant of a day in England; the clocks change at one in the morning, so midnight is always there once. */
export function startOfDay(day: LocalDate): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const inSummer = new Date(utc - 3_600_000);
  return londonDate(inSummer) === day ? inSummer : new Date(utc);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const IN_WORDS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** As people write it: `3 May 2026`. */
export const dayInWords = (day: LocalDate): string => IN_WORDS.format(new Date(`${day}T12:00:00Z`));
