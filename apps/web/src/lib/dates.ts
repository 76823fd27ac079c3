import type { LocalDate } from '@folkmoot/kernel/local-date.js';

const zone = 'Europe/London';
const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const dayShort = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long' });
const instantDay = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
});

const noon = (date: LocalDate) => new Date(`${date}T12:00:00Z`);

/** `2027-05-03` → `3 May 2027`. */
export const formatDate = (date: LocalDate): string => day.format(noon(date));

/** `2027-09-03` → `3 Sept 2027`: for tables, where room is short. */
export const formatDateShort = (date: LocalDate): string => dayShort.format(noon(date));

/** `2027-05-03` → `May 2027`. */
export const formatMonth = (date: LocalDate): string => month.format(noon(date));

/** `2027-05-03` → `Monday 3 May 2027`. */
export const formatDateLong = (date: LocalDate): string =>
  `${weekday.format(noon(date))} ${formatDate(date)}`;

/** An instant as people in England say it: `3 May 2027 at 2:30pm`; midday and midnight in words. */
export function formatInstant(instant: string): string {
  const at = new Date(instant);
  return `${instantDay.format(at)} at ${formatTime(instant)}`;
}

/** `2:30pm`, `9am`, `midday`, `midnight`. */
export function formatTime(instant: string): string {
  const text = clock.format(new Date(instant)).replace(/\s/g, '').replace(':00', '').toLowerCase();
  if (text === '12am' || text === '0am') return 'midnight';
  if (text === '12pm' || text === '0pm') return 'midday';
  return text.replace(/^0(?=:)/, '12');
}
