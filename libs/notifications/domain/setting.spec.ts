import { describe, expect, it } from '@jest/globals';
import { cadenceOf, mayBeMailed, quietOver, USUAL } from './setting.js';

describe('how somebody wants to be mailed', () => {
  it('is once a week where they chose nothing', () => {
    expect(cadenceOf(USUAL, 'commitments-due')).toBe('weekly');
    expect(cadenceOf({ cadences: { 'commitments-due': 'off' } }, 'commitments-due')).toBe('off');
  });

  it('is not at all where they want no mail, or not before a day', () => {
    expect(mayBeMailed(USUAL, '2026-11-18')).toBe(true);
    expect(mayBeMailed({ ...USUAL, mails: false }, '2026-11-18')).toBe(false);
    expect(mayBeMailed({ ...USUAL, pausedUntil: '2026-11-19' }, '2026-11-18')).toBe(false);
    expect(mayBeMailed({ ...USUAL, pausedUntil: '2026-11-18' }, '2026-11-18')).toBe(true);
  });

  const night = { ...USUAL, quietFrom: 20, quietUntil: 7 };
  it.each([
    ['in the evening', '2026-11-18T21:30:00Z', '2026-11-19T07:00:00.000Z'],
    ['in the morning', '2026-11-19T06:59:00Z', '2026-11-19T07:00:00.000Z'],
    ['in summer', '2026-07-01T19:30:00Z', '2026-07-02T06:00:00.000Z'],
    ['in the night in which the clocks go forward', '2026-03-28T22:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['in the night in which they go back', '2026-10-24T22:00:00Z', '2026-10-25T07:00:00.000Z'],
  ])('waits until the quiet time is over %s', (_, now, over) =>
    expect(quietOver(night, new Date(now))?.toISOString()).toBe(over),
  );

  it('does not wait by day, nor where no quiet time is chosen', () => {
    expect(quietOver(night, new Date('2026-11-18T07:00:00Z'))).toBeNull();
    expect(quietOver(night, new Date('2026-11-18T19:59:00Z'))).toBeNull();
    expect(
      quietOver({ ...USUAL, quietFrom: 9, quietUntil: 17 }, new Date('2026-11-18T20:00:00Z')),
    ).toBeNull();
    expect(quietOver(USUAL, new Date('2026-11-18T23:00:00Z'))).toBeNull();
  });
});
