import { describe, expect, it } from '@jest/globals';
import { addDays, londonDate, type LocalDate } from './local-date.js';
import { londonHour, mayBeLondonHour } from './london-hour.js';

/** The days in England on which a task of this hour would run, hour by hour of UTC. */
function daysOf(hour: number, from: LocalDate, days: number): LocalDate[] {
  const ticks = Array.from(
    { length: days * 24 },
    (_, n) => new Date(Date.parse(`${from}T00:00:00Z`) + n * 3_600_000),
  );
  return ticks
    .filter((tick) => mayBeLondonHour(tick.getUTCHours(), hour) && londonHour(tick) === hour)
    .map(londonDate);
}

const listOf = (from: LocalDate, days: number): LocalDate[] =>
  Array.from({ length: days }, (_, n) => addDays(from, n));

describe('an hour in England', () => {
  it.each([3, 7, 8, 22])('comes once on each day, over both changes of the clock: %i', (hour) => {
    expect(daysOf(hour, '2026-03-25', 10)).toEqual(listOf('2026-03-25', 10));
    expect(daysOf(hour, '2026-10-20', 10)).toEqual(listOf('2026-10-20', 10));
  });

  it('is left out in spring and comes twice in autumn at one in the morning alone, so nothing is set for it', () => {
    expect(daysOf(1, '2026-03-29', 1)).toEqual([]);
    expect(daysOf(1, '2026-10-25', 1)).toEqual(['2026-10-25', '2026-10-25']);
  });
});
