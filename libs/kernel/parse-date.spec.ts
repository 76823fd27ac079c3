import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './local-date.js';
import { parseDate } from './parse-date.js';

const read = (text: string) => {
  const result = parseDate(text, 'dueDate');
  return result.ok ? result.value : result.refusal.faults.map(({ code, path }) => `${path} ${code}`).join();
};

describe('a date as people write it', () => {
  it.each([
    ['3 May 2027', '2027-05-03'],
    ['3rd May 2027', '2027-05-03'],
    ['3rd of May, 2027', '2027-05-03'],
    ['  3   may 27 ', '2027-05-03'],
    ['3 Sept 2027', '2027-09-03'],
    ['03-Sep-2027', '2027-09-03'],
    ['May 3, 2027', '2027-05-03'],
    ['Monday 3 May 2027', '2027-05-03'],
    ['Mon, 3 May 2027', '2027-05-03'],
    ['Tues 4/5/27', '2027-05-04'],
    ['3/5/27', '2027-05-03'],
    ['3/5/2027', '2027-05-03'],
    ['03.05.2027', '2027-05-03'],
    ['3-5-2027', '2027-05-03'],
    ['3 5 2027', '2027-05-03'],
    ['2027-05-03', '2027-05-03'],
    ['2027/5/3', '2027-05-03'],
    ['29 February 2028', '2028-02-29'],
  ])('%s is %s', (text, date) => expect(read(text)).toBe(date));

  it.each([
    ['', 'date/missing'],
    ['soon', 'date/unreadable'],
    ['3 Ma 2027', 'date/unreadable'],
    ['3/5/207', 'date/unreadable'],
    ['12345', 'date/unreadable'],
    ['3 May', 'date/no-year'],
    ['3/5', 'date/no-year'],
    ['29 February 2027', 'date/no-such-day'],
    ['31/4/2027', 'date/no-such-day'],
    ['5/13/2027', 'date/no-such-day'],
    ['2027-02-30', 'date/no-such-day'],
    ['Tuesday 3 May 2027', 'date/wrong-weekday'],
  ])('“%s” is refused: %s', (text, code) => expect(read(text)).toBe(`dueDate ${code}`));

  it('reads every day of the century back from the way England writes it', () => {
    const long = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC' });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_524 }), (days) => {
        const date = addDays('2000-01-01', days);
        const at = new Date(`${date}T00:00:00Z`);
        expect(read(long.format(at))).toBe(date);
        expect(read(short.format(at))).toBe(date);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (text) => parseDate(text, 'd') !== undefined));
  });
});
