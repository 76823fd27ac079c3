import { expect, it } from '@jest/globals';
import { isNewcomer } from './newcomer.js';

const NOW = new Date('2026-11-22T10:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

it('somebody is new for sixty days, until they put the welcome away', () => {
  expect(isNewcomer(daysAgo(0), false, NOW)).toBe(true);
  expect(isNewcomer(daysAgo(59), false, NOW)).toBe(true);
  expect(isNewcomer(daysAgo(60), false, NOW)).toBe(false);
  expect(isNewcomer(daysAgo(1), true, NOW)).toBe(false);
});
it('somebody who is not in the place is no newcomer', () => {
  expect(isNewcomer(null, false, NOW)).toBe(false);
});
