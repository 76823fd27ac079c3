import { describe, expect, it } from '@jest/globals';
import { APPROVAL_STATES, type ApprovalState } from './approval.js';
import { countsAsApproved, ruleFaults, ruleStanding, type PartyStanding, withSuccessor } from './rule.js';

const TODAY = '2026-11-18';
const party = (
  organisationId: string,
  state: ApprovalState,
  more: Partial<PartyStanding> = {},
): PartyStanding => ({
  organisationId,
  state,
  confirmed: true,
  lapsesOn: null,
  openConditions: 0,
  ...more,
});
const yes = (id: string) => party(id, 'approved');
const waiting = (id: string) => party(id, 'pending', { confirmed: false });

describe('what counts as an approval', () => {
  it.each(APPROVAL_STATES)('%s, signed and unsigned', (state) => {
    const counts = state === 'approved' || state === 'approved-with-conditions';
    expect(countsAsApproved(party('a', state), TODAY)).toBe(counts);
    expect(countsAsApproved(party('a', state, { confirmed: false }), TODAY)).toBe(false);
  });
  it('is none with a condition left', () => {
    expect(countsAsApproved(party('a', 'approved-with-conditions', { openConditions: 1 }), TODAY)).toBe(
      false,
    );
  });
  it('is one until the end of its last day', () => {
    expect(countsAsApproved(party('a', 'approved', { lapsesOn: TODAY }), TODAY)).toBe(true);
    expect(countsAsApproved(party('a', 'approved', { lapsesOn: '2026-11-17' }), TODAY)).toBe(false);
  });
});

describe('the rule', () => {
  const named = { kind: 'named', organisations: ['a', 'b'] } as const;
  const two = { kind: 'number', n: 2 } as const;
  const none = party('c', 'not-needed');
  it.each([
    ['all: everybody approved', { kind: 'all' } as const, [yes('a'), yes('b'), yes('c')], true, []],
    ['all: one waits', { kind: 'all' } as const, [yes('a'), yes('b'), waiting('c')], false, ['c']],
    [
      'all: one declined',
      { kind: 'all' } as const,
      [yes('a'), yes('b'), party('c', 'declined')],
      false,
      ['c'],
    ],
    ['all: one is not needed', { kind: 'all' } as const, [yes('a'), yes('b'), none], true, []],
    [
      'all: not needed, but nobody signed that',
      { kind: 'all' } as const,
      [yes('a'), { ...none, confirmed: false }],
      false,
      ['c'],
    ],
    ['all: nobody is needed', { kind: 'all' } as const, [none], false, []],
    ['named: the named approved', named, [yes('a'), yes('b'), waiting('c')], true, []],
    ['named: others approved', named, [yes('a'), waiting('b'), yes('c')], false, ['b']],
    ['named: not needed is no approval', named, [yes('a'), party('b', 'not-needed')], false, ['b']],
    ['number: enough', two, [yes('a'), waiting('b'), yes('c')], true, []],
    ['number: too few', two, [yes('a'), waiting('b'), party('c', 'lapsed')], false, ['b', 'c']],
    ['number: not needed is no approval', two, [yes('a'), none], false, []],
  ])('%s', (_words, rule, parties, met, waitsFor) => {
    expect(ruleStanding(rule, parties, TODAY)).toMatchObject({ met, waitsFor });
  });
  it('must be one that the parties can meet', () => {
    const codes = (rule: Parameters<typeof ruleFaults>[0]) =>
      ruleFaults(rule, ['a', 'b'], 'rule').map((one) => one.code);
    expect(codes({ kind: 'all' })).toEqual([]);
    expect(codes({ kind: 'named', organisations: [] })).toEqual(['sign-off/nobody-named']);
    expect(codes({ kind: 'named', organisations: ['x'] })).toEqual(['sign-off/named-not-a-party']);
    for (const n of [0, 3, 1.5, Number.NaN])
      expect(codes({ kind: 'number', n })).toEqual(['sign-off/number']);
    expect(codes({ kind: 'number', n: 2 })).toEqual([]);
  });
});

it('names the successor of a party that ended, and asks no less for it', () => {
  const rule = { kind: 'named', organisations: ['a', 'b'] } as const;
  expect(withSuccessor(rule, 'b', 'c')).toEqual({ kind: 'named', organisations: ['a', 'c'] });
  expect(withSuccessor({ kind: 'all' }, 'b', 'c')).toEqual({ kind: 'all' });
  expect(withSuccessor({ kind: 'number', n: 2 }, 'b', 'c')).toEqual({ kind: 'number', n: 2 });
});
