import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { CalendarQuery } from '../../gql/operations.js';

const EVERY_SECONDS = 4 * 3_600;

const utc = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`));

/**
 * RFC 5545: days as whole days, which begin and end by the clocks of whoever reads them. Its stamp is the day, so that it is the
 * same text until something changes.
 */
export function calendarFile(
  { days, asOf }: Pick<NonNullable<CalendarQuery['calendar']>, 'days' | 'asOf'>,
  origin: string,
): string {
  const { host } = new URL(origin);
  const calendar = new ICalCalendar({
    name: 'Folkmoot',
    description: 'What waits for you, and what comes up in your places.',
    prodId: { company: 'Folkmoot', product: 'Folkmoot', language: 'EN' },
    ttl: EVERY_SECONDS,
    url: origin,
  });
  for (const { uid, day, summary, path } of days)
    calendar.createEvent({
      id: `${uid}@${host}`,
      stamp: utc(asOf),
      start: utc(day),
      allDay: true,
      summary,
      url: origin + path,
      description: `${origin}${path}`,
      // A day by which something is due leaves nobody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}
