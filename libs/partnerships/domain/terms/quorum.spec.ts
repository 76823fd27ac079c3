import { describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import type { SeatClass } from '../seat.js';
import { quorumInWords } from './quorum-in-words.js';
import { quorum, type Present, type QuorumRule, type SeatCounted } from './quorum.js';

const rule = (differs: Partial<QuorumRule>): QuorumRule => ({
  enough: { kind: 'count', count: 1 },
  minByClass: [],
  namedRoles: [],
  minOrganisations: null,
  votingOnly: false,
  deputiesCount: true,
  remoteCounts: true,
  conflictedCount: false,
  ifLost: 'adjourn',
  ...differs,
});
const count = (n: number) => ({ enough: { kind: 'count', count: n } as const });
const one = (seatClass: SeatClass, differs: Partial<Present> = {}): Present => ({
  seatId: newId(),
  organisationId: newId(),
  seatClass,
  voting: true,
  capacity: 'representative',
  remote: false,
  conflicted: false,
  roles: [],
  ...differs,
});
const many = (n: number, seatClass: SeatClass, differs: Partial<Present> = {}): Present[] =>
  Array.from({ length: n }, () => one(seatClass, differs));
const seats = (filled: number, vacant = 0): SeatCounted[] => [
  ...Array.from({ length: filled }, () => ({ voting: true, filled: true })),
  ...Array.from({ length: vacant }, () => ({ voting: true, filled: false })),
];
/** The codes of the conditions that are not met; empty where the meeting is quorate. */
const missing = (of: QuorumRule, present: Present[], on: SeatCounted[] = seats(20)): string[] =>
  quorum(of, present, on).reasons.flatMap(({ met, code }) => (met ? [] : [code]));

const DPH = 'Director of Public Health';

// As published terms of reference have them.
describe('quorum as found', () => {
  const boardOf7 = rule({
    ...count(7),
    minByClass: [
      { of: 'council-member', count: 1 },
      { of: 'any-nhs', count: 1 },
    ],
    namedRoles: [DPH],
  });
  it('seven with a councillor, somebody of the NHS and the director of public health', () => {
    const six = [one('council-member'), one('primary-care'), ...many(4, 'vcse')];
    expect(missing(boardOf7, [...six, one('council-officer', { roles: [DPH] })])).toEqual([]);
    expect(missing(boardOf7, [...six, one('council-officer')])).toEqual(['quorum/role']);
    expect(missing(boardOf7, [...many(6, 'vcse'), one('council-officer', { roles: [DPH] })])).toEqual([
      'quorum/class',
      'quorum/class',
    ]);
    expect(missing(boardOf7, six)).toEqual(['quorum/members', 'quorum/role']);
  });
  it('lets a substitute stand in for a named post, where deputies count', () => {
    const withSubstitute = [
      one('council-member'),
      one('nhs-provider'),
      ...many(4, 'vcse'),
      one('council-officer', { roles: [DPH.toLowerCase()], capacity: 'deputy' }),
    ];
    expect(missing(boardOf7, withSubstitute)).toEqual([]);
    expect(missing({ ...boardOf7, deputiesCount: false }, withSubstitute)).toEqual([
      'quorum/members',
      'quorum/role',
    ]);
  });

  it('three', () => {
    expect(missing(rule(count(3)), many(3, 'vcse'))).toEqual([]);
    expect(missing(rule(count(3)), many(2, 'vcse'))).toEqual(['quorum/members']);
  });

  it('four, two of the council and two of the NHS', () => {
    const four = rule({
      ...count(4),
      minByClass: [
        { of: 'any-council', count: 2 },
        { of: 'any-nhs', count: 2 },
      ],
    });
    const council = [one('council-member'), one('council-officer')];
    expect(missing(four, [...council, one('nhs-provider'), one('nhs-commissioner')])).toEqual([]);
    expect(missing(four, [...council, one('nhs-provider'), one('vcse')])).toEqual(['quorum/class']);
  });

  it('three who vote', () => {
    const voters = rule({ ...count(3), votingOnly: true });
    expect(missing(voters, [...many(2, 'vcse'), one('vcse', { voting: false })])).toEqual(['quorum/members']);
    expect(missing(voters, many(3, 'vcse'))).toEqual([]);
  });

  it('seven of at least four organisations', () => {
    const seven = rule({ ...count(7), minOrganisations: 4 });
    const [a, b, c] = [newId(), newId(), newId()];
    const three = [a, a, a, b, b, c, c].map((organisationId) => one('other', { organisationId }));
    expect(missing(seven, three)).toEqual(['quorum/organisations']);
    expect(missing(seven, [...three.slice(1), one('other')])).toEqual([]);
  });

  it('all four statutory members', () => {
    const all = rule({ enough: { kind: 'fraction', of: 1, outOf: 1, base: 'all' } });
    expect(missing(all, many(4, 'other'), seats(4))).toEqual([]);
    expect(missing(all, many(3, 'other'), seats(3, 1))).toEqual(['quorum/members']);
  });

  it('a third with one each of ICB, council and provider, on filled seats or on all', () => {
    const third = (base: 'filled' | 'all') =>
      rule({
        enough: { kind: 'fraction', of: 1, outOf: 3, base },
        minByClass: [
          { of: 'nhs-commissioner', count: 1 },
          { of: 'any-council', count: 1 },
          { of: 'nhs-provider', count: 1 },
        ],
      });
    const three = [one('nhs-commissioner'), one('council-officer'), one('nhs-provider')];
    expect(missing(third('filled'), three, seats(9, 3))).toEqual([]);
    expect(missing(third('all'), three, seats(9, 3))).toEqual(['quorum/members']);
    expect(missing(third('all'), [...three, one('vcse')], seats(9, 3))).toEqual([]);
    expect(missing(third('filled'), [...three.slice(1), one('vcse')], seats(9))).toEqual(['quorum/class']);
  });
});

describe('who is counted', () => {
  it('counts a seat once, though representative and deputy are both there', () => {
    const seatId = newId();
    expect(
      missing(rule(count(2)), [one('vcse', { seatId }), one('vcse', { seatId, capacity: 'deputy' })]),
    ).toEqual(['quorum/members']);
  });
  it.each([
    ['deputies', { deputiesCount: false }, { deputiesCount: true }, { capacity: 'deputy' }],
    ['those who attend remotely', { remoteCounts: false }, { remoteCounts: true }, { remote: true }],
    ['those who withdrew', { conflictedCount: false }, { conflictedCount: true }, { conflicted: true }],
  ] as const)('counts %s only where the terms say so', (_, no, yes, who) => {
    expect(missing(rule(no), [one('vcse', who)])).toEqual(['quorum/members']);
    expect(missing(rule(yes), [one('vcse', who)])).toEqual([]);
  });
  it('is never met by nobody, even of no seats', () => {
    expect(missing(rule({ enough: { kind: 'fraction', of: 1, outOf: 2, base: 'filled' } }), [], [])).toEqual([
      'quorum/members',
    ]);
  });
  it('says what is asked for and what there is', () => {
    expect(quorum(rule(count(2)), many(1, 'vcse'), []).reasons[0]!.sentence).toBe(
      '2 members must be present; 1 is.',
    );
  });
});

it('is said in plain sentences', () => {
  expect(
    quorumInWords(
      rule({
        enough: { kind: 'fraction', of: 1, outOf: 2, base: 'filled' },
        minByClass: [{ of: 'any-council', count: 1 }],
        namedRoles: [DPH],
        minOrganisations: 4,
        remoteCounts: false,
      }),
    ),
  ).toEqual([
    'At least half of the members must be present, counted on the seats that somebody holds.',
    'At least 1 must be from the council.',
    'They must come from at least 4 different organisations.',
    'Director of Public Health must be present, or a deputy.',
    'A deputy counts in place of a member.',
    'Only members in the room count: attendance by video or telephone does not.',
    'Members who withdraw from an item because of an interest do not count for it.',
    'If the quorum is lost, the meeting is adjourned.',
  ]);
});
