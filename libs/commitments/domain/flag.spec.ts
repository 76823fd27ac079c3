import { describe, expect, it } from '@jest/globals';
import { addDays } from '@folkmoot/kernel/local-date.js';
import { flagOf, USUAL_LIMITS, type Flag, type Flagged } from './flag.js';
import { makeFlagRule, USUAL_PLACE_LIMITS, type AskedRule } from './flag-rule.js';

const TODAY = '2026-11-18';
const one: Flagged = {
  state: 'accepted',
  status: 'on-track',
  dueDate: '2027-03-31',
  dueMoves: 0,
  reportedOn: TODAY,
  evidencedOn: TODAY,
  waitsForRed: false,
  weight: 'commitment',
};

describe('what the rules say', () => {
  const cases: [string, Partial<Flagged>, Flag | null][] = [
    ['on track, and shown lately', {}, 'on-track'],
    ['on track, and never shown', { evidencedOn: null }, 'unshown'],
    ['shown 90 days ago', { evidencedOn: addDays(TODAY, -90) }, 'on-track'],
    ['shown longer ago', { evidencedOn: addDays(TODAY, -91) }, 'unshown'],
    ['heard of 35 days ago', { reportedOn: addDays(TODAY, -35) }, 'on-track'],
    ['heard of longer ago, whatever was said', { reportedOn: addDays(TODAY, -36) }, 'silent'],
    ['slipping, and silent', { status: 'slipping', reportedOn: addDays(TODAY, -36) }, 'silent'],
    ['never heard of', { reportedOn: null }, 'silent'],
    ['its day moved', { dueMoves: 1 }, 'moved'],
    ['slipping by its owner', { status: 'slipping', dueMoves: 1 }, 'slipping'],
    ['blocked, and silent', { status: 'blocked', reportedOn: null }, 'blocked'],
    ['due today', { dueDate: TODAY }, 'on-track'],
    ['due yesterday, whatever was said', { dueDate: addDays(TODAY, -1) }, 'late'],
    ['blocked and late', { status: 'blocked', dueDate: addDays(TODAY, -1) }, 'late'],
    ['done, however late', { status: 'done', dueDate: addDays(TODAY, -1), reportedOn: null }, 'done'],
    ['waits for what is late or blocked', { waitsForRed: true }, 'waits'],
    ['waits for it, and has not begun', { waitsForRed: true, status: 'not-started' }, 'waits'],
    ['waits for it, and slips itself', { waitsForRed: true, status: 'slipping' }, 'slipping'],
    ['an action, on track', { weight: 'action', evidencedOn: null }, 'on-track'],
    ['not started', { status: 'not-started' }, 'not-started'],
    ['not accepted', { state: 'asked', status: 'not-started' }, null],
    ['declined', { state: 'declined', status: 'not-started', dueDate: addDays(TODAY, -1) }, null],
  ];
  it.each(cases)('%s', (_, over, flag) =>
    expect(flagOf({ ...one, ...over }, USUAL_LIMITS, TODAY)).toBe(flag),
  );
  it('follows what the place has agreed', () => {
    const agreed = { silentDays: 7, evidenceDays: 7, movesAllowed: 1 };
    expect(flagOf({ ...one, dueMoves: 1 }, agreed, TODAY)).toBe('on-track');
    expect(flagOf({ ...one, dueMoves: 2 }, agreed, TODAY)).toBe('moved');
    expect(flagOf({ ...one, reportedOn: addDays(TODAY, -8) }, agreed, TODAY)).toBe('silent');
    expect(flagOf({ ...one, evidencedOn: addDays(TODAY, -8) }, agreed, TODAY)).toBe('unshown');
  });
});

describe('agreeing limits', () => {
  const asked: AskedRule = { ...USUAL_PLACE_LIMITS, effectiveFrom: TODAY };
  const known = { id: 'r', partnershipId: 'p', madeBy: 'ann', madeAt: new Date('2026-11-18T12:00:00Z') };
  const codes = (over: Partial<AskedRule>) => {
    const made = makeFlagRule({ ...asked, ...over }, known, TODAY);
    return made.ok ? ['done'] : made.refusal.faults.map((fault) => `${fault.path}:${fault.code}`);
  };
  it('holds from today or a later day of the year to come', () => {
    expect(codes({})).toEqual(['done']);
    expect(codes({ effectiveFrom: null })).toEqual(['effectiveFrom:commitment/rule-day-missing']);
    expect(codes({ effectiveFrom: addDays(TODAY, -1) })).toEqual([
      'effectiveFrom:commitment/rule-day-passed',
    ]);
    expect(codes({ effectiveFrom: addDays(TODAY, 367) })).toEqual([
      'effectiveFrom:commitment/rule-day-too-far',
    ]);
  });
  it('is in whole numbers that make sense, all faults at once', () =>
    expect(codes({ silentDays: 6, evidenceDays: null, movesAllowed: 1.5, slipsToEscalate: 0 })).toEqual([
      'silentDays:commitment/no-such-number',
      'evidenceDays:commitment/no-such-number',
      'movesAllowed:commitment/no-such-number',
      'slipsToEscalate:commitment/no-such-number',
    ]));
});
