import { describe, expect, it } from '@jest/globals';
import type { WorkRowFragment } from '../../../gql/operations.js';
import { pathHere } from '../../../lib/path-here.js';
import { byDeadline } from './by-deadline.js';

const row = (what: string, when: string): WorkRowFragment => ({
  id: what,
  kind: 'commitment',
  place: 'northmoor',
  placeName: 'Northmoor',
  organisation: { id: 'one', name: 'One' },
  since: null,
  ask: '',
  path: '/northmoor',
  what,
  due: null,
  when,
});

describe('work by deadline', () => {
  it('is late, soon, later or without a day; empty groups are left out', () => {
    const rows = [row('d', 'any-time'), row('b', 'soon'), row('c', 'later'), row('a', 'late')];
    expect(
      byDeadline(rows).map(({ title, rows: own }) => [title, own.map((one) => one.what).join()]),
    ).toEqual([
      ['Late', 'a'],
      ['In the next 14 days', 'b'],
      ['Later', 'c'],
      ['Without a day', 'd'],
    ]);
    expect(byDeadline([])).toEqual([]);
  });
});

describe('where a form goes on to', () => {
  it.each([
    ['/northmoor/plan', '/northmoor/plan'],
    ['//elsewhere.example', null],
    ['/\\elsewhere.example', null],
    ['https://elsewhere.example', null],
    ['', null],
    [undefined, null],
  ])('%s', (given, expected) => {
    expect(pathHere(given)).toBe(expected);
  });
});
