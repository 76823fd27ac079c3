import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changeWord } from './change-words.js';
import { unmoved, waitingMoves } from '../../live/order.js';
import { queryOf, USUAL_VIEW, viewIn } from '../../lib/board-view.js';
import { groupsOf } from './grouping.js';
import { monthsOf, standingsIn } from './months.js';
import { historySentence } from './history-words.js';
import { FLAGS, ruleWords } from './flag-words.js';
import { withDateFault } from '../../lib/date-fault.js';
import { movesWord, personWords } from './standing.js';
import { endedWaiting, endOfWaiting } from './end-of-waiting.js';
import { flagNow, waitsNow } from './waits-for.js';
import { waitsBetween, whyWords } from './waits-between.js';
import { parseDate } from '@folkmoot/kernel/parse-date.js';

const row = (id: string, over: object = {}) => ({
  id,
  number: Number(id),
  what: 'Open a clinic',
  dueDate: '2027-03-31',
  dueMoves: 0,
  saidAt: null as string | null,
  handOvers: 0,
  question: null,
  state: 'accepted',
  standing: 'on-track',
  latest: null,
  organisation: { id: 'org', name: 'Trust', sector: 'nhs-trust' },
  priority: null as { id: string; number: number; title: string } | null,
  ...over,
});
const priority = (number: number) => ({ id: `p${number}`, number, title: `Title ${number}` });

describe('the order of the board', () => {
  it('goes by the plan’s priorities, and what has none stands last', () => {
    const groups = groupsOf(
      [row('1'), row('2', { priority: priority(2) }), row('3', { priority: priority(1) })],
      { by: 'priority', sort: 'due' },
    );
    expect(groups.map((group) => [group.title, group.ids])).toEqual([
      ['Priority 1: Title 1', ['3']],
      ['Priority 2: Title 2', ['2']],
      ['No priority of the plan', ['1']],
    ]);
  });
  it('goes by owner, and two of the same name stay two', () => {
    const other = { organisation: { id: 'other', name: 'Trust', sector: 'vcse' } };
    expect(
      groupsOf([row('1', other), row('2'), row('3', other)], { by: 'owner', sort: 'due' }).map(
        (group) => group.ids,
      ),
    ).toEqual([['2'], ['1', '3']]);
  });
  it('puts the soonest first, and of one day the lower number', () =>
    expect(
      groupsOf([row('3'), row('1', { dueDate: '2027-05-01' }), row('2')], { by: 'owner', sort: 'due' })[0]
        ?.ids,
    ).toEqual(['2', '3', '1']));
});

describe('a view of the board', () => {
  const four = [
    row('1', { dueDate: '2027-05-01', dueMoves: 1, saidAt: '2027-01-03T10:00:00.000Z', standing: 'done' }),
    row('2', { saidAt: '2027-01-05T10:00:00.000Z' }),
    row('3', { dueDate: '2027-05-30', dueMoves: 3 }),
    row('4', { dueDate: '2027-03-01', standing: 'late', dueMoves: 1 }),
  ];
  const ids = (by: string, sort: string) => groupsOf(four, { by, sort }).map((group) => group.ids.join(''));
  it.each([
    ['month', 'due', ['42', '13']],
    ['month', 'number', ['24', '13']],
    ['month', 'slips', ['42', '31']],
    ['standing', 'due', ['4', '23', '1']],
    ['priority', 'said', ['2134']],
    ['nonsense', 'nonsense', ['4213']],
  ])('by %s and %s', (by, sort, expected) => expect(ids(by, sort)).toEqual(expected));
  it('names its months', () =>
    expect(groupsOf(four, { by: 'month', sort: 'due' }).map((group) => group.title)).toEqual([
      'Due in March 2027',
      'Due in May 2027',
    ]));
  it('stands in the address, and what is usual stays out of it', () => {
    expect(queryOf(USUAL_VIEW)).toBe('');
    const view = { ...USUAL_VIEW, by: 'month', flag: 'silent', priority: 'none', mine: true };
    expect(queryOf(view, 2)).toBe('?by=month&flag=silent&priority=none&mine=yes&page=2');
    expect(viewIn(new URLSearchParams(queryOf(view)))).toEqual(view);
  });
  it('shows every month between the first and the last, and adds up', () => {
    const months = monthsOf([
      { month: '2026-11-01', standing: 'late', count: 2 },
      { month: '2027-01-01', standing: 'done', count: 1 },
      { month: '2027-01-01', standing: 'late', count: 3 },
    ]);
    expect(months.map(({ month, total }) => [month, total])).toEqual([
      ['2026-11-01', 2],
      ['2026-12-01', 0],
      ['2027-01-01', 4],
    ]);
    expect(standingsIn(months)).toEqual(['late', 'done']);
    expect(monthsOf([])).toEqual([]);
  });
});

describe('how many wait for their place', () => {
  const groups = (...ids: string[]) => [{ key: 'g', title: 'G', ids }];
  it.each([
    ['nothing new', groups('a', 'b', 'c'), groups('a', 'b', 'c'), 0],
    ['one new in front', groups('a', 'b'), groups('n', 'a', 'b'), 1],
    ['one goes', groups('a', 'b', 'c'), groups('a', 'c'), 1],
    ['one moves to the end', groups('a', 'b', 'c', 'd'), groups('b', 'c', 'd', 'a'), 1],
    [
      'one under another heading',
      [...groups('a', 'b')],
      [...groups('a'), { key: 'h', title: 'H', ids: ['b'] }],
      1,
    ],
  ])('%s', (_, before, after, moves) => expect(waitingMoves(before, after)).toBe(moves));
  it('those that stay are told, for the reader to hold on to', () =>
    expect([...unmoved(groups('a', 'b', 'c', 'd'), groups('n', 'b', 'c', 'd', 'a'))]).toEqual([
      'b',
      'c',
      'd',
    ]));
  it('is nothing only where nothing changed', () => {
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e']);
    fc.assert(
      fc.property(
        order,
        order,
        (one, two) => (waitingMoves(groups(...one), groups(...two)) === 0) === (one.join() === two.join()),
      ),
    );
  });
});

describe('what a row waits for', () => {
  const other = (over: object = {}) => ({
    id: 'o',
    version: 2,
    number: 14,
    what: 'Hire nurses',
    standing: 'on-track',
    ...over,
  });
  const now = (version: number, standing: string) => new Map([['o', { version, standing }]]);
  it('stands as its own card told last', () => {
    expect(waitsNow([other()], now(3, 'slipping'))).toEqual([other({ standing: 'slipping' })]);
    expect(waitsNow([other()], now(1, 'slipping'))).toEqual([other()]);
    expect(waitsNow([other()], new Map())).toEqual([other()]);
  });
  it('is nothing more once the other is done', () => expect(waitsNow([other()], now(3, 'done'))).toEqual([]));
  it('turns the flag where no stronger rule holds', () => {
    const flag = (code: string) => flagNow({ code, limit: 35 }, [other({ standing: 'late' })])?.code;
    expect(['on-track', 'unshown', 'not-started', 'silent', 'late', 'moved'].map(flag)).toEqual([
      'waits',
      'waits',
      'waits',
      'silent',
      'late',
      'moved',
    ]);
    expect(flagNow({ code: 'unshown', limit: 90 }, [other()])?.code).toBe('unshown');
    expect(flagNow(null, [other({ standing: 'late' })])).toBeNull();
  });
  it('ends by a form that names it', () => {
    expect(endedWaiting(endOfWaiting('o'))).toBe('o');
    expect(endedWaiting('wait')).toBeUndefined();
    expect(endedWaiting(undefined)).toBeUndefined();
  });
});

describe('who waits for whom', () => {
  const line = (over: object) => ({
    kind: 'depends',
    waiterId: 'a',
    waiterName: 'Ambulance',
    awaitedId: 'b',
    awaitedName: 'Beds',
    number: 1,
    what: 'x',
    standing: 'late',
    waitingNumber: 2,
    since: '2026-11-01',
    ...over,
  });
  it('stands together by who and for whom, where most waits first', () => {
    const pairs = waitsBetween([
      line({ kind: 'questioned', waiterId: null, waiterName: null, waitingNumber: null }),
      line({}),
      line({ kind: 'asked', number: 3, waitingNumber: null }),
    ]);
    expect(pairs.map(({ waiter, awaited, lines }) => [waiter, awaited, lines.map(whyWords)])).toEqual([
      ['Ambulance', 'Beds', ['Commitment 2 waits for it', 'Asked, not answered']],
      ['The officers of the place', 'Beds', ['Questioned, not answered']],
    ]);
  });
});

describe('words', () => {
  it.each([
    ['slipped', {}, { standing: 'slipping' }],
    ['done', {}, { standing: 'done' }],
    ['on track', { standing: 'slipping' }, {}],
    ['accepted', { state: 'asked', standing: 'asked' }, { standing: 'not-started' }],
    ['declined', { state: 'asked', standing: 'asked' }, { state: 'declined', standing: 'declined' }],
    ['new date', { standing: 'late' }, { dueDate: '2027-06-30' }],
    ['handed over', {}, { handOvers: 1 }],
    ['questioned', {}, { question: { text: 'When?', at: '2027-01-05T10:00:00Z' } }],
    ['answered', { question: { text: 'When?', at: '2027-01-05T10:00:00Z' } }, {}],
    ['blocked', {}, { standing: 'blocked' }],
    ['updated', {}, {}],
  ])('a change is marked “%s”', (word, before, after) =>
    expect(changeWord(row('1', before), row('1', after))).toBe(word),
  );
  it('what was not there before is new', () => expect(changeWord(undefined, row('1'))).toBe('new'));
  it('the public reads that somebody is named, not who', () => {
    expect(personWords({ hasOwner: true, role: '', state: 'accepted' }, undefined)).toBe(
      'Known to the partners',
    );
    expect(personWords({ hasOwner: true, role: 'Nurse', state: 'accepted' }, undefined)).toBe('Nurse');
    expect(personWords({ hasOwner: true, role: 'Nurse', state: 'accepted' }, 'Ann')).toBe('Ann, Nurse');
    expect(personWords({ hasOwner: false, role: '', state: 'asked' }, undefined)).toBe('Whoever accepts it');
    expect(personWords({ hasOwner: false, role: '', state: 'accepted' }, undefined)).toBe(
      'Whoever takes its seat next',
    );
  });
  it('history is told as people tell it', () => {
    const line = {
      personName: 'Ann',
      organisationName: 'Trust',
      confirmed: true,
      status: null,
      from: null,
      to: null,
      reason: null,
      otherNumber: null,
      fromMail: false,
      amended: [],
    };
    expect(historySentence({ ...line, confirmed: false, event: 'commitment-made' })).toBe(
      'Ann, for Trust (not yet confirmed), wrote this down',
    );
    expect(historySentence({ ...line, event: 'due-date-moved', from: '2027-05-03', to: '2027-06-01' })).toBe(
      'Ann, for Trust, moved the date from 3 May 2027 to 1 June 2027',
    );
    expect(
      historySentence({ ...line, event: 'progress-reported', status: 'slipping', from: 'on-track' }),
    ).toBe('Ann, for Trust, reported “Slipping”, before “On track”');
    expect(historySentence({ ...line, event: 'commitment-closed', fromMail: true })).toBe(
      'Ann, for Trust, closed it as done, from a mail',
    );
    expect(
      historySentence({ ...line, event: 'progress-reported', status: 'slipping', from: 'slipping' }),
    ).toBe('Ann, for Trust, said it is still “Slipping”');
    expect(
      historySentence({
        ...line,
        event: 'progress-reported',
        status: 'blocked',
        from: 'on-track',
        reason: 'decision',
      }),
    ).toBe('Ann, for Trust, reported “Blocked” (it waits for a decision), before “On track”');
    expect(
      historySentence({
        ...line,
        event: 'commitment-amended',
        amended: [
          { what: 'pence', from: '1200000', to: '1400000' },
          { what: 'need', from: 'maternity', to: null },
          { what: 'evidenceExpected', from: null, to: null },
        ],
      }),
    ).toBe(
      'Ann, for Trust, changed what it holds: the money from £12,000 to £14,000, the need from “Maternity” to nothing and what will show it',
    );
    expect(historySentence({ ...line, event: 'commitment-waits', otherNumber: 14 })).toBe(
      'Ann, for Trust, said that it waits for commitment 14',
    );
    expect(historySentence({ ...line, personName: null, event: 'commitment-accepted' })).toBe(
      'Trust accepted it',
    );
  });
  it('a move is counted as one says it', () =>
    expect([1, 2, 3].map(movesWord)).toEqual(['moved once', 'moved twice', 'moved 3 times']));
});

describe('what the rules say', () => {
  it.each([
    [{ code: 'silent', limit: 35 }, 'nothing was said for more than 35 days'],
    [{ code: 'moved', limit: 0 }, 'the day was moved'],
    [{ code: 'waits', limit: null }, 'what it waits for is late or blocked'],
    [{ code: 'on-track', limit: null }, 'its owner says that it is on track'],
    [{ code: 'moved', limit: 1 }, 'the day was moved more than once'],
    [{ code: 'moved', limit: 2 }, 'the day was moved more than 2 times'],
    [{ code: 'unshown', limit: 90 }, 'on track, but nothing was shown in the last 90 days'],
  ])('%j is told in words', (flag, words) => expect(ruleWords(flag)).toBe(words));
  it('every flag has a rule, and flags that mean different things look different', () => {
    for (const code of Object.keys(FLAGS)) expect(ruleWords({ code, limit: 3 })).not.toBe('');
    const shapes = new Map(Object.values(FLAGS).map(({ shape, word }) => [shape, word]));
    expect(shapes.size).toBe(new Set(Object.values(FLAGS).map(({ word }) => word)).size);
  });
});

describe('a date that cannot be read', () => {
  it('is told with all other faults, in place of “missing”', () => {
    const faults = [
      { code: 'commitment/missing', path: 'what', message: 'Say what.' },
      { code: 'commitment/due-date-missing', path: 'dueDate', message: 'Say by which day.' },
    ];
    expect(
      withDateFault({ faults }, parseDate('3 Ma 2027', 'dueDate')).faults.map((one) => one.code),
    ).toEqual(['commitment/missing', 'date/unreadable']);
    expect(withDateFault({ faults }, parseDate('', 'dueDate')).faults.map((one) => one.code)).toEqual([
      'commitment/missing',
      'date/missing',
    ]);
  });
});
