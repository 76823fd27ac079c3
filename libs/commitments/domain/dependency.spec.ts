import { describe, expect, it } from '@jest/globals';
import { MOST_AWAITED, seesBoth, waitFor, type Awaited, type Chain } from './dependency.js';

const one: Awaited = { id: 'a', number: 3, audience: 'public', state: 'accepted', status: 'on-track' };
const other: Awaited = { id: 'b', number: 14, audience: 'public', state: 'asked', status: 'not-started' };
const free: Chain = { already: false, leadsBack: false, count: 0 };

const codes = (of: Partial<Awaited>, to: Partial<Awaited> | null, chain: Partial<Chain> = {}) => {
  const said = waitFor({ ...one, ...of }, to && { ...other, ...to }, { ...free, ...chain });
  return said.ok ? ['done'] : said.refusal.faults.map((fault) => `${fault.path}:${fault.code}`);
};

describe('waiting for another', () => {
  it('is for what is open, asked or accepted', () => {
    expect(codes({}, {})).toEqual(['done']);
    expect(codes({ state: 'asked' }, { state: 'accepted', status: 'blocked' })).toEqual(['done']);
    expect(codes({ status: 'done' }, {})).toEqual([':commitment/over']);
    expect(codes({ state: 'declined' }, {})).toEqual([':commitment/over']);
    expect(codes({}, { state: 'declined' })).toEqual(['number:commitment/nothing-to-wait-for']);
    expect(codes({}, { state: 'accepted', status: 'done' })).toEqual([
      'number:commitment/nothing-to-wait-for',
    ]);
  });
  it('is for another, and once', () => {
    expect(codes({}, null)).toEqual(['number:commitment/no-such-commitment']);
    expect(codes({}, { id: 'a' })).toEqual(['number:commitment/waits-for-itself']);
    expect(codes({}, {}, { already: true })).toEqual(['number:commitment/waits-already']);
  });
  it('never leads back', () =>
    expect(codes({}, {}, { leadsBack: true })).toEqual(['number:commitment/waits-in-a-circle']));
  it('is for a few', () =>
    expect(codes({}, {}, { count: MOST_AWAITED })).toEqual([':commitment/waits-for-many']));
});

describe('who may know of it', () => {
  it.each([
    ['public', 'public', 'public'],
    ['public', 'partnership/forum', 'partnership/forum'],
    ['partnership/forum', 'public', 'partnership/forum'],
    ['partnership/place', 'public', 'partnership/place'],
    ['partnership/forum', 'partnership/place', 'partnership/place'],
    ['partnership/place', 'partnership/forum', 'partnership/place'],
    ['partnership/forum', 'partnership/forum', 'partnership/forum'],
  ])('of %s and %s: %s', (a, b, both) => expect(seesBoth(a, b, 'partnership/place')).toBe(both));
});
