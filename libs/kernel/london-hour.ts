import { londonDate, addDays, type LocalDate } from './local-date.js';

const HOUR = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** The hour that clocks in England show at an instant: 0 to 23. */
export const londonHour = (instant: Date): number => Number(HOUR.format(instant));

/** Whether a UTC hour can be this hour in England, in winter or in summer time. */
export const mayBeLondonHour = (utcHour: number, hour: number): boolean =>
  utcHour === hour || utcHour === (hour + 23) % 24;

/** The first instant at which clocks in England show a full hour on a day; where they leave it out, the next one. */
export function hourOfDay(day: LocalDate, hour: number): Date {
  const utc = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const inSummer = new Date(utc - 3_600_000);
  return londonHour(inSummer) === hour ? inSummer : new Date(utc);
}

/** The next full hour of this number in England after an instant. */
export function nextHour(after: Date, hour: number): Date {
  const today = londonDate(after);
  const at = hourOfDay(today, hour);
  return at > after ? at : hourOfDay(addDays(today, 1), hour);
}
