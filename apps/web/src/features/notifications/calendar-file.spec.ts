import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { calendarFile } from './calendar-file.server.js';

const day = (uid: string, on: string, summary: string) => ({
  uid,
  day: on,
  summary,
  path: `/northmoor/commitments/${uid}`,
  own: false,
});
const ORIGIN = 'https://folkmoot.example.org';

describe('a calendar file', () => {
  const days = [
    day('1', '2026-10-25', 'The clocks go back'),
    day('2', '2027-03-28', 'The clocks go forward'),
    day(
      '3',
      '2027-05-03',
      'Ring everybody, within two days; “now”\\\nand again 🌻, so that nobody’s waiting is long',
    ),
  ];
  const text = calendarFile({ days, asOf: '2026-10-20' }, ORIGIN);

  it('is read by another program: whole days, also over both changes of the clock, and every word', () => {
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(
      events.map(({ uid, summary, startDate, endDate }) => ({
        uid,
        summary,
        whole: startDate.isDate,
        day: startDate.toString(),
        lasts: endDate.subtractDate(startDate).toSeconds(),
      })),
    ).toEqual(
      days.map(({ uid, summary, day }) => ({
        uid: `${uid}@folkmoot.example.org`,
        summary,
        whole: true,
        day,
        lasts: 86_400,
      })),
    );
    for (const { component } of events) {
      expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      expect(String(component.getFirstPropertyValue('dtstamp'))).toBe('2026-10-20T00:00:00Z');
      expect(component.getFirstPropertyValue('url')).toContain(`${ORIGIN}/northmoor/commitments/`);
    }
  });

  it('is the same text until something changes, in lines of at most 75 bytes', () => {
    expect(calendarFile({ days, asOf: '2026-10-20' }, ORIGIN)).toBe(text);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
