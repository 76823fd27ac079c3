import { describe, expect, it } from '@jest/globals';
import { guessMatching } from './member-columns.js';
import { readMemberRow, type MemberRow } from './member-row.js';
import { planMembers, type Candidate, type Matches, NO_MATCHES } from './plan-members.js';
import { seatTold } from './seat-told.js';

describe('the columns of a secretary’s list', () => {
  it.each([
    [
      ['Organisation', 'ODS code', 'Seat', 'Contact', 'Job title', 'E-mail'],
      { name: 0, code: 1, seat: 2, person: 3, jobTitle: 4, email: 5 },
    ],
    [
      ['Charity number', 'Name of charity', 'Lead contact email', 'Lead contact', 'Phone'],
      { code: 0, name: 1, email: 2, person: 3 },
    ],
    [
      ['First name', 'Surname', 'Email Address', 'Member organisation', 'Sector', 'Voting?'],
      { person: 0, surname: 1, email: 2, name: 3, seat: 4, voting: 5 },
    ],
    [['Postcode', 'Telephone', 'Notes'], {}],
  ])('look like what they hold: %j', (headings, matching) =>
    expect(guessMatching(headings)).toEqual(matching),
  );
});

describe('a seat in words', () => {
  it.each([
    ['vcse', 'vcse'],
    ['Voluntary, community and social enterprise', 'vcse'],
    ['VCS representative', 'vcse'],
    ['NHS Trust', 'nhs-provider'],
    ['PCN clinical director', 'primary-care'],
    ['County Councillor', 'council-member'],
    ['Director of Public Health', 'council-officer'],
    ['NHS Greater Manchester ICB', 'nhs-commissioner'],
    ['Healthwatch', 'healthwatch'],
    ['Care home association', 'social-care'],
    ['Gardening', null],
  ])('%s is %s', (text, seat) => expect(seatTold(text)).toBe(seat));
});

const all = { name: 0, code: 1, seat: 2, voting: 3, person: 4, email: 5 };
const row = (...cells: string[]): MemberRow => readMemberRow({ line: 2, cells }, all);

describe('a line', () => {
  it('is read as it stands, tidied', () =>
    expect(row('  Moor   Trust ', 'rw3', 'NHS trust', 'yes', 'Ann Lee', ' Ann@Trust.Example ')).toEqual({
      line: 2,
      name: 'Moor Trust',
      code: 'RW3',
      seat: 'nhs-provider',
      voting: true,
      person: 'Ann Lee',
      jobTitle: '',
      email: 'ann@trust.example',
      faults: [],
    }));
  it('says all that is wrong with it at once', () =>
    expect(row('', '', 'Gardening', 'perhaps', 'www.ann', 'no address').faults).toHaveLength(5));
  it('does not take an NHS number for anything', () =>
    expect(row('943 476 5919 Trust', '', '', '', '', '').faults.join()).toMatch(/NHS number/));
});

const candidate = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  name: `Organisation ${id}`,
  sector: 'vcse',
  code: null,
  closed: false,
  ...change,
});
const plan = (
  lines: readonly MemberRow[],
  matches: Partial<Matches>,
  choice?: string,
  standing: { seats?: string[]; invited?: string[] } = {},
) =>
  planMembers(
    lines,
    new Map(lines.map(({ line }) => [line, { ...NO_MATCHES, ...matches }])),
    new Map(choice === undefined ? [] : [[2, choice]]),
    { seats: new Set(standing.seats), invited: new Set(standing.invited) },
    'by-sector',
  );

describe('what becomes of a line', () => {
  const a = candidate('a');
  const b = candidate('b', { sector: 'council' });
  it('is found by its code before its name', () =>
    expect(plan([row('Whatever', 'X1')], { byCode: [a], byName: [b] })[0]).toMatchObject({
      how: 'code',
      organisation: a,
      seat: 'vcse',
      faults: [],
    }));
  it('is found by a name that only one bears, and gets the usual seat of its sector', () =>
    expect(plan([row('Council')], { byName: [b] })[0]).toMatchObject({
      how: 'name',
      seat: 'council-officer',
    }));
  it.each<[string, MemberRow, Partial<Matches>]>([
    ['two bear the name', row('Friends'), { byName: [a, b] }],
    ['the code is unknown, whatever the name says', row('Friends', 'X9'), { byName: [a] }],
    ['only others sound like it', row('Frends'), { likely: [a] }],
    [
      'the one found has closed',
      row('Old', 'X1'),
      { byCode: [candidate('c', { closed: true })], likely: [a] },
    ],
    ['the register has nothing', row('Nobody'), {}],
  ])('waits for a choice where %s', (_why, line, matches) => {
    const [open] = plan([line], matches);
    expect(open).toMatchObject({ how: 'open', organisation: null, seat: null, invites: false });
    expect(open!.faults).toHaveLength(1);
  });
  it('is what the secretary chose among those offered, and nothing else', () => {
    expect(plan([row('Friends')], { byName: [a, b] }, 'b')[0]).toMatchObject({
      how: 'chosen',
      organisation: b,
    });
    expect(plan([row('Friends')], { byName: [a, b] }, 'z')[0]).toMatchObject({ how: 'open' });
    expect(plan([row('Friends', '', 'Gardening')], { byName: [a, b] }, 'leave-out')[0]).toMatchObject({
      how: 'left-out',
      faults: [],
    });
  });
  it('gives no seat and no invitation twice', () => {
    const line = row('A', 'X1', '', '', 'Ann', 'ann@a.example');
    expect(
      plan([line], { byCode: [a] }, undefined, { seats: ['a vcse'], invited: ['a ann@a.example'] })[0],
    ).toMatchObject({ seatClass: 'vcse', seat: null, invites: false, alreadyInvited: true });
    const twice = plan([line, { ...line, line: 3 }], { byCode: [a] });
    expect(twice.map(({ seat, invites }) => [seat, invites])).toEqual([
      ['vcse', true],
      [null, false],
    ]);
  });
});
