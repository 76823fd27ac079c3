import { describe, expect, it } from '@jest/globals';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { agreementYear, monthAfter } from './agreement-year.js';

describe('the year of the demonstration’s agreement', () => {
  it('is the financial year with the months that were told of', () => {
    const { reported, ...year } = agreementYear('2026-11-22');
    expect(year).toEqual({
      firstMonth: '2026-04',
      firstDay: '2026-04-01',
      lastDay: '2027-03-31',
      called: '2026 to 2027',
    });
    expect(reported.map((one) => one.month)).toEqual(
      [4, 5, 6, 7, 8, 9].map((n) => `2026-0${String(n)}`).concat('2026-10'),
    );
    expect(reported.at(-1)!.on).toBe('2026-11-10');
    expect(monthAfter(agreementYear('2026-11-22'))).toBe('2027-04');
  });

  it('is in force on any day, with three months to show at least, and none that is still to come', () => {
    for (let day = '2026-01-01'; day < '2028-03-02'; day = addDays(day, 1)) {
      const { firstDay, lastDay, reported } = agreementYear(day);
      expect(firstDay <= day && day <= lastDay).toBe(true);
      expect(reported.length).toBeGreaterThanOrEqual(3);
      expect(reported.every(({ month, on }) => on < day && month < day.slice(0, 7))).toBe(true);
    }
  });
});
