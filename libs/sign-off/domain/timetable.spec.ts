import { describe, expect, it } from '@jest/globals';
import { routeFaults, type AskedRoute } from './route.js';
import { conditionsAsMeeting, timetable, type MeetingOf } from './timetable.js';

const TODAY = '2026-11-18';
const meeting = (organisationId: string, meetsOn: string, papersDue: string): MeetingOf => ({
  organisationId,
  body: 'Board',
  meetsOn,
  papersDue,
});
const waiting = (have: number, need: number, ...waitsFor: string[]) => ({ met: false, have, need, waitsFor });

describe('the earliest possible date', () => {
  const board = meeting('a', '2026-12-10', '2026-12-01');
  it('is the latest of the first meetings whose papers are still taken', () => {
    const missed = meeting('a', '2026-11-25', '2026-11-17');
    const later = meeting('a', '2027-01-14', '2027-01-05');
    const other = meeting('b', '2026-12-02', TODAY);
    const table = timetable(waiting(0, 2, 'a', 'b'), [later, missed, board, other], TODAY);
    expect(table).toEqual({
      rows: [
        { organisationId: 'a', meeting: board },
        { organisationId: 'b', meeting: other },
      ],
      earliest: '2026-12-10',
      missing: [],
    });
  });
  it('is not known while dates are missing that it needs, and says whose', () => {
    expect(timetable(waiting(0, 2, 'a', 'b'), [board], TODAY)).toMatchObject({
      earliest: null,
      missing: ['b'],
    });
  });
  it('needs of a number only as many as are missing', () => {
    const other = meeting('b', '2027-03-01', '2027-02-20');
    expect(timetable(waiting(1, 2, 'a', 'b', 'c'), [board, other], TODAY).earliest).toBe('2026-12-10');
  });
  it('comes for a party that has approved with the last of its conditions', () => {
    expect(conditionsAsMeeting('a', ['2026-12-01', '2026-12-20'])).toMatchObject([{ meetsOn: '2026-12-20' }]);
    expect(conditionsAsMeeting('a', ['2026-12-01', null])).toEqual([]);
  });
  it('is no question once the rule is met', () => {
    expect(timetable({ met: true, have: 2, need: 2, waitsFor: [] }, [board], TODAY)).toEqual({
      rows: [],
      earliest: null,
      missing: [],
    });
  });
});

describe('a route', () => {
  const route: AskedRoute = {
    kind: 'board',
    body: 'Board of directors',
    delegateId: null,
    delegationWords: '',
    meetings: [{ meetsOn: '2026-12-10', papersDue: '2026-12-01' }],
  };
  const codes = (said: Partial<AskedRoute>, more: object = {}) =>
    routeFaults(
      { ...route, ...said },
      { today: TODAY, speakers: new Set(['x']), signs: true, changesDelegation: false, ...more },
    ).map((one) => one.code);
  it('takes a body and its meetings', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ kind: 'club', body: ' ' })).toEqual(['sign-off/route', 'sign-off/body']);
  });
  it.each([
    [{ meetsOn: null, papersDue: '2026-12-01' }, 'sign-off/meeting-day'],
    [{ meetsOn: '2026-12-10', papersDue: null }, 'sign-off/papers-day'],
    [{ meetsOn: '2026-12-10', papersDue: '2026-12-11' }, 'sign-off/papers-after'],
    [{ meetsOn: '2036-12-10', papersDue: '2026-12-01' }, 'sign-off/meeting-too-far'],
  ])('refuses the meeting %o', (one, code) => {
    expect(codes({ meetings: [one] })).toEqual([code]);
  });
  it('is delegated by whoever signs, to somebody who speaks for it, within words', () => {
    const to = { delegateId: 'x', delegationWords: 'Corrections of dates and names.' };
    expect(codes(to, { changesDelegation: true })).toEqual([]);
    expect(codes(to, { changesDelegation: true, signs: false })).toEqual(['sign-off/delegation-signatory']);
    expect(codes({ ...to, delegateId: 'y', delegationWords: '' })).toEqual([
      'sign-off/delegate',
      'sign-off/delegation-words',
    ]);
  });
});
