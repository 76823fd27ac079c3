import { describe, expect, it } from '@jest/globals';
import { detectKind } from './detect-kind.js';

function ods(change: Record<number, string>): string[] {
  const base = {
    0: 'A81001',
    1: 'THE DENSHAM SURGERY',
    3: 'QHM',
    9: 'TS18 1HU',
    10: '19740401',
    12: 'A',
    25: '4',
  };
  return Object.assign(
    Array.from({ length: 27 }, () => ''),
    base,
    change,
  );
}
function read(first: string[], fields: string[]): unknown {
  const detected = detectKind({ line: 1, fields: first });
  if (!detected) throw new Error('not detected');
  return detected.read({ line: 2, fields });
}
const practice = (change: Record<number, string>) => read(ods({}), ods(change));
const commissioner = (change: Record<number, string>) =>
  read(ods({ 12: '', 13: 'RO319', 25: '' }), ods({ 0: '02A', 12: '', 13: 'RO319', 25: '', ...change }));

describe('a row of the practices', () => {
  it('is a GP practice by its prescribing setting, with its commissioner from a day', () =>
    expect(practice({ 14: '16C', 15: '20200401' })).toMatchObject({
      sector: 'primary-care',
      kind: 'gp-practice',
      standing: null,
      relations: [
        { from: 'A81001', kind: 'commissioned-by', to: '16C', since: '2020-04-01', until: null },
        { kind: 'in-icb', to: 'QHM' },
      ],
    }));
  it('is a cost centre otherwise', () =>
    expect(practice({ 25: '14' })).toMatchObject({ sector: 'other', kind: 'prescribing-cost-centre' }));
  it('may be dormant or proposed without being closed', () => {
    expect(practice({ 12: 'D' })).toMatchObject({ standing: 'dormant', validTo: null });
    expect(practice({ 12: 'P' })).toMatchObject({ standing: 'proposed' });
  });
  it('has no board where the list writes Q99, and may have no commissioner', () =>
    expect(practice({ 3: 'Q99' })).toMatchObject({ relations: [] }));
  it('is rejected when closed without a day, or with a status nobody knows', () => {
    expect(practice({ 12: 'C' })).toMatchObject({ reason: expect.stringMatching(/without a close date/) });
    expect(practice({ 12: 'X' })).toMatchObject({ reason: expect.stringMatching(/“X” is not A, C, D or P/) });
  });
});

describe('a row of the commissioners', () => {
  it.each([
    ['RO319', 'sub-icb-location', 'icb'],
    ['RO319|RO326', 'sub-icb-location', 'icb'],
    ['RO327', 'reporting-entity', 'icb'],
    ['RO218', 'commissioning-hub', 'other'],
    ['', 'ccg', 'icb'],
  ])('with role “%s” is a %s', (role, kind, sector) =>
    expect(commissioner({ 13: role })).toMatchObject({
      kind,
      sector,
      relations: [{ from: '02A', kind: 'in-icb', to: 'QHM' }],
    }),
  );
  it('is taken with a role nobody knows yet, which is named', () =>
    expect(commissioner({ 13: 'RO999' })).toMatchObject({
      kind: null,
      notes: [expect.stringContaining('RO999')],
    }));
});

const MEMBERS = [
  'Partner\r\nOrganisation\r\nCode',
  'PCN Code',
  'Practice to PCN\r\nRelationship\r\nStart Date',
  'Practice to PCN\r\nRelationship\r\nEnd Date',
  'Practice Sub ICB Loc and PCN Sub ICB Loc Match ',
];

describe('a row of the networks and their members', () => {
  it('is a member from a day to a day', () =>
    expect(read(MEMBERS, ['A81001', 'U89141', '20191001', '20201231', 'FALSE'])).toEqual({
      line: 2,
      scheme: 'ods',
      from: 'A81001',
      kind: 'member-of',
      to: 'U89141',
      since: '2019-10-01',
      until: '2020-12-31',
    }));
  it.each([
    [['A81001', '5.00E+02', '20191001', '', ''], /not an ODS code/],
    [['A81001', 'U89141', '', '', ''], /start date/],
    [['A81001', 'U89141', '20191001', 'soon', ''], /end date “soon”/],
    [['A81001', 'U89141', '20191001', '20190101', ''], /before it joins/],
  ])('%j is rejected with its reason', (fields, reason) =>
    expect(read(MEMBERS, fields)).toEqual({ line: 2, reason: expect.stringMatching(reason) }),
  );
  it('is a network with the location that commissions it', () =>
    expect(
      read(
        ['PCN Code', 'PCN Name', 'Current Sub ICB Loc Code', 'Open Date', 'Close Date', 'Postcode'],
        ['U00070', 'WEST MERTON PCN', '36L', '20191001', '', 'SW17 0RT'],
      ),
    ).toMatchObject({ kind: 'pcn', validTo: null, relations: [{ kind: 'commissioned-by', to: '36L' }] }));
});

describe('a row of the successors', () => {
  const HEADER = ['old_code', 'new_code', 'date'];
  it('keeps its codes as text', () =>
    expect(read(HEADER, ['5E2', '00C', '2013-04-01'])).toMatchObject({
      from: '5E2',
      kind: 'succeeded-by',
      to: '00C',
      since: '2013-04-01',
    }));
  it('is named and left out when it points at itself', () =>
    expect(read(HEADER, ['R0A', 'R0A', '2017-10-01'])).toMatchObject({
      reason: 'R0A is said to succeed itself.',
    }));
});
