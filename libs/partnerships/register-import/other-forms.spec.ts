import { describe, expect, it } from '@jest/globals';
import { workbook, type Cell } from '../../../test/worlds/workbook.js';
import { openWorkbook } from '@folkmoot/platform/sheets/open-workbook.js';
import { beginTable } from './begin-table.js';
import { csvRecords } from './csv-records.js';
import { isRejected, type CsvRecord, type Note, type RejectedRow } from './register-row.js';
import { tableRows } from './table-rows.js';
import type { Table } from './tables-of.js';
import { textFormOf, type Pieces } from './text-form.js';

const text = (lines: string): Table => {
  const pieces: Pieces = async function* () {
    yield Buffer.from(lines);
  };
  return {
    sheet: null,
    ragged: false,
    remarks: [],
    records: async function* () {
      yield* csvRecords(pieces, await textFormOf(pieces));
    },
  };
};
const sheet = async (name: string, rows: readonly (readonly Cell[])[]): Promise<Table> => {
  const [first] = await openWorkbook(await workbook({ [name]: rows }));
  return {
    sheet: name,
    ragged: true,
    remarks: [],
    records: async function* () {
      for await (const { line, cells } of first!.rows()) yield { line, fields: cells };
    },
  };
};

/** What is made of a table: its kind, its good rows, those rejected, and what was said besides. */
async function readAll(table: Table, file = 'file.csv') {
  const { begun } = await beginTable(table, file);
  if (!begun) return { kind: null, rows: [], rejected: [], passed: 0, notes: [], unread: [] };
  const rows: object[] = [];
  const bad: RejectedRow[] = [];
  const notes: Note[] = [];
  const dates = new Set<string>();
  let passed = 0;
  for await (const record of tableRows(table, begun, (note) => notes.push(note))) {
    const row = isRejected(record) ? record : begun.detected.read(record as CsvRecord);
    if (!isRejected(record)) for (const day of begun.detected.dates(record)) dates.add(day);
    if (row === null) passed += 1;
    else if (isRejected(row)) bad.push(row);
    else rows.push(row);
  }
  const { kind, unread } = begun.detected;
  return { kind, rows, rejected: bad, passed, notes, unread, dates: [...dates].sort(), skip: begun.skip };
}

/** A row of the Organisation Data Service with these cells in their places, as wide as asked. */
const ods = (change: Record<number, string>, width = 27): string[] =>
  Object.assign(
    Array.from({ length: 27 }, () => ''),
    {
      0: 'R0A',
      1: 'MANCHESTER UNIVERSITY NHS FOUNDATION TRUST',
      3: 'QOP',
      9: 'M13 9WL',
      10: '20171001',
      21: '1',
    },
    change,
  ).slice(0, width);
const lines = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/[",;]/.test(cell) ? `"${cell}"` : cell)).join(',') + '\r\n').join('');

const PRACTICE = { 0: 'A81001', 1: 'THE DENSHAM SURGERY', 12: 'A', 13: 'B', 14: '16C', 23: '16C' };
const SERVICE_HEADINGS = [
  'Organisation Code,Name,National Grouping,High Level Health Geography,Address Line 1,Address Line 2,Address Line 3,Address Line 4,Address Line 5,Postcode,Open Date,Close Date,Status Code,Organisation Sub-Type Code,Commissioner,Join Provider/Purchaser Date,Left Provider/Purchaser Date,Contact Telephone Number,Null,Null,Null,Amended Record Indicator,Null,Provider/Purchaser,Null,Prescribing Setting,Null',
]
  .join()
  .split(',');

describe('lists of the Organisation Data Service in other forms', () => {
  it.each([26, 24])('lack the last columns: %i of 27', async (width) => {
    const read = await readAll(text(lines(ods({ 23: 'B' }, width), ods({ 0: 'RM3', 23: 'B' }, width))));
    expect(read).toMatchObject({ kind: 'etr', rows: [{ line: 1 }, { line: 2 }], rejected: [] });
  });
  it('have columns that nobody knows, and a row that lost one of them is rejected', async () => {
    const row = [...ods({ ...PRACTICE, 25: '4' }), 'x'];
    expect(await readAll(text(lines(row, row.slice(1), [...SERVICE_HEADINGS, 'x'])))).toMatchObject({
      kind: 'epraccur',
      rows: [{ line: 1, name: 'THE DENSHAM SURGERY' }],
      rejected: [{ line: 2, reason: 'It has 27 columns where 28 are expected.' }, { line: 3 }],
      unread: ['column 28'],
    });
  });
  it('have a heading, in the published order or another, and are told by a later row where the first does not', async () => {
    const rows = [ods(PRACTICE), ods({ ...PRACTICE, 0: 'A81002', 25: '4' })];
    const told = {
      kind: 'epraccur',
      rows: [{ line: 2, kind: 'prescribing-cost-centre' }, { kind: 'gp-practice' }],
    };
    expect(await readAll(text(lines(SERVICE_HEADINGS, ...rows)))).toMatchObject(told);
    const turned = (row: readonly string[]): string[] => [...row].reverse();
    expect(await readAll(text(lines(...[SERVICE_HEADINGS, ...rows].map(turned))))).toMatchObject({
      ...told,
      rejected: [],
      unread: ['Provider/Purchaser'],
    });
  });
  it('write the status as a word, the day with signs and the setting as a role', async () => {
    const row = { ...PRACTICE, 10: '01/04/1974', 11: '2023-03-31', 12: 'INACTIVE', 25: 'RO76' };
    expect(await readAll(text(lines(ods(row))))).toMatchObject({
      kind: 'epraccur',
      rows: [{ kind: 'gp-practice', validFrom: '1974-04-01', validTo: '2023-03-31' }],
    });
  });
  it('of months without a group letter or a role are told by their names', async () => {
    expect(await readAll(text(lines(ods({}))))).toMatchObject({ kind: 'etr' });
    const commissioners = [
      ods({ 0: '16C', 1: 'NHS NORTH EAST AND NORTH CUMBRIA ICB - 16C', 13: 'C' }),
      ods({ 0: '00C', 1: 'NHS DARLINGTON CCG', 12: 'C', 11: '20200331', 13: 'C' }),
    ];
    expect(await readAll(text(lines(...commissioners)))).toMatchObject({
      kind: 'eccg',
      rows: [{ kind: 'sub-icb-location' }, { kind: 'ccg', validTo: '2020-03-31' }],
    });
  });
  it('stand in a workbook, whose rows end with their last cell', async () => {
    const rows = [ods({ 23: 'B', 17: '' }, 24), ods({ 0: 'RM3', 23: '' }, 22)];
    expect(await readAll(await sheet('etr', [['NHS trusts'], ...rows]))).toMatchObject({
      kind: 'etr',
      rows: [{ line: 2 }, { line: 3 }],
      rejected: [],
      skip: 1,
    });
  });
});

const AGES = [...Array.from({ length: 90 }, (_, age) => age), '90+'];
const each = (count: number): number[] => AGES.map(() => count);

describe('populations in other forms', () => {
  it('stand below titles, with the sex and the year in the name of the sheet or above', async () => {
    const rows = [
      ['MYE2 - Females: Population estimates by single year of age for local authorities, mid-2023'],
      ['This worksheet contains one table.'],
      ['Code', 'Name', 'Geography', 'All ages', ...AGES],
      ['E08000009', 'Trafford', 'Metropolitan District', 910, ...each(10)],
      ['E92000001', 'ENGLAND', 'Country', '[x]', ...each(10)],
      ['Source: Office for National Statistics'],
    ];
    const read = await readAll(await sheet('MYE2 - Females', rows), 'mye23.xlsx');
    expect(read).toMatchObject({
      kind: 'population',
      rows: [{ line: 4, figures: { females: 910, femaleAges: each(10) } }],
      rejected: [{ line: 5, reason: 'E92000001: “[x]” is no count of people.' }],
      notes: [{ line: 6 }],
      unread: ['Geography'],
    });
    expect(read.rows[0]).not.toHaveProperty('figures.all');
  });
  it('of neighbourhoods and wards name women and men by a letter before the age', async () => {
    const heading = ['LAD 2023 Code', 'LAD 2023 Name', 'LSOA 2021 Code', 'LSOA 2021 Name', 'Total'];
    const both = [...AGES.map((age) => `F${age}`), ...AGES.map((age) => `M${age}`)].map((age) =>
      age.replace('+', ''),
    );
    expect(
      await readAll(
        await sheet('Mid-2022 LSOA 2021', [
          ['Table 1', 'Notes'],
          [...heading, ...both],
          ['E08000009', 'Trafford', 'E01005985', 'Trafford 001A', 273, ...each(1), ...each(2)],
        ]),
      ),
    ).toMatchObject({
      kind: 'population',
      rows: [{ area: { code: 'E01005985' }, figures: { all: 273, females: 91, males: 182, ages: each(3) } }],
    });
  });
  it('of older tables say of which boundaries a code is', async () => {
    const heading = [
      'LSOA Code',
      'LSOA Name',
      'LA Code (2018 boundaries)',
      'LA Code (2021 boundaries)',
      'All Ages',
    ];
    expect(
      await readAll(
        await sheet('Mid-2020 Persons', [
          [...heading, ...AGES],
          ['E01005985', 'Trafford 001A', 'E08000009', 'E08000009', '1,820', ...each(20)],
        ]),
      ),
    ).toMatchObject({ rows: [{ area: { code: 'E01005985', kind: 'lsoa' }, figures: { all: 1820 } }] });
  });
  it('are sums alone, of one year or of many', async () => {
    expect(
      await readAll(text('area_code,area_name,population\nE08000009,Trafford,"241,025"\n'), 'mid2024.csv'),
    ).toMatchObject({ rows: [{ figures: { all: 241_025 }, day: null }], dates: ['2024-06-30'] });
    expect(
      await readAll(
        await sheet('MYE4', [
          ['Code', 'Name', 'Geography', 'Mid-2023', 'Mid-2022', 'Mid-2021'],
          ['E08000009', 'Trafford', 'x', 238_052, 236_301, '[x]'],
        ]),
      ),
    ).toMatchObject({
      rows: [
        {
          day: '2023-06-30',
          figures: { all: 238_052 },
          others: [{ day: '2022-06-30', figures: { all: 236_301 } }],
        },
      ],
    });
  });
  it('are not taken from a total of something else', async () =>
    expect((await readAll(text('ltla23_code,total\nE08000009,100\n'))).kind).not.toBe('population'));
  it.each([
    ['ladcode23,laname23,country,sex,age,population_2022,population_2023', 'E08000009,Trafford,E,F,90,7,8'],
    ['ladcode20,laname20,country,sex,age,population_2022,population_2023', 'E08000009,Trafford,E,2,90,7,8'],
  ])('stand in one line for each age: %s', async (heading, row) =>
    expect(await readAll(text(`${heading}\n${row}\nE08000009,Trafford,E,F,old,7,8\n`))).toMatchObject({
      kind: 'population',
      rows: [
        {
          area: { code: 'E08000009', name: 'Trafford' },
          sex: 'females',
          age: 90,
          counts: [
            { day: '2022-06-30', people: 7 },
            { day: '2023-06-30', people: 8 },
          ],
        },
      ],
      rejected: [{ line: 3, reason: 'E08000009: “old” is not one year of age.' }],
      unread: ['country'],
    }),
  );
});

describe('indices of deprivation of other editions', () => {
  const period = async (heading: string, file = 'imd.csv'): Promise<string> => {
    const facts: unknown[] = [];
    const { begun } = await beginTable(text(`${heading}\n${'E01005985,'.repeat(1)}1,2,3,4\n`), file);
    const tx = {
      rows: async () => [],
      row: async (_text: string, [, , , periods]: unknown[]) => {
        facts.push(...(periods as string[]));
        return { added: 1, changed: 0, unchanged: 0, older: 0 };
      },
    };
    const area = { code: 'E01005985', kind: 'lsoa', name: '', nhs: null, since: null, until: null };
    const row = { line: 2, key: 'E01005985', area, measure: 'deprivation', day: null, figures: { score: 1 } };
    const nothing = { added: 0, renamed: 0, ended: 0, succeeded: 0, older: 0, unchanged: 0, changed: 0 };
    const summary = {
      file,
      asAt: '2026-01-01',
      areas: { ...nothing },
      parts: { ...nothing },
      facts: { ...nothing },
    };
    await begun!.detected.apply(tx as never, [row] as never, summary as never);
    return String(facts[0]);
  };
  const LSOA = 'LSOA code (2011),Index of Multiple Deprivation (IMD) Score';
  it.each([
    [`${LSOA},Local Authority District code (2019)`, 'File_7.csv', '2019 index'],
    [`${LSOA},Local Authority District code (2013)`, 'File_7.csv', '2015 index'],
    [LSOA, 'File_7_ID_2015_All_ranks.csv', '2015 index'],
    ['lsoa11_code,IMD_score', 'x.csv', '2019 index'],
    ['lsoa21_code,IMD_score', 'x.csv', '2025 index'],
    ['lsoa11_code,imd_2015_score', 'x.csv', '2015 index'],
  ])('%s in %s are the %s', async (heading, file, edition) =>
    expect(await period(heading, file)).toBe(edition),
  );
});

describe('tables of areas in other forms', () => {
  it('tell what became of neighbourhoods, and where those of today lie', async () => {
    const read = await readAll(
      text(
        [
          'LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM',
          'E01000001,A 1,E01000001,A 1,U,E08000009,Trafford',
          'E01000002,A 2,E01035001,A 2A,S,E08000009,Trafford',
        ].join('\n') + '\n',
      ),
    );
    expect(read).toMatchObject({
      kind: 'area-history',
      unread: ['CHGIND'],
      rows: [
        { successions: [], parts: [{ part: 'E01000001', whole: 'E08000009' }] },
        {
          successions: [{ from: 'E01000002', to: 'E01035001', since: '2021-03-21' }],
          parts: [{ part: 'E01035001', whole: 'E08000009' }],
        },
      ],
    });
  });
  it.each([
    ['WD25CD,WD25NM,WD25NMW,LAD25CD,LAD25NM,ObjectId', 'E05015239,Altrincham,,E08000009,Trafford,1'],
    ['WD19CD,WD19NM,LAD19CD,LAD19NM,CTY19CD,CTY19NM', 'E05000819,Altrincham,E08000009,Trafford,E99999999,x'],
    [
      'LSOA11CD,LSOA11NM,CCG21CD,CCG21CDH,CCG21NM,STP21CD,STP21CDH,STP21NM,CAL21CD,CAL21NM,LAD21CD,LAD21NM',
      'E01005985,T,E38000187,02A,NHS Trafford CCG,E54000007,QOP,GM,E56000001,x,E08000009,Trafford',
    ],
    ['SICBL23CD,SICBL23CDH,SICBL23NM,ObjectId', 'E38000187,02A,NHS Greater Manchester ICB - 02A,1'],
    ['RGN23CD,RGN23NM,FID', 'E12000002,North West,1'],
  ])('%s are taken', async (heading, row) =>
    expect(await readAll(text(`${heading}\n${row}\n`))).toMatchObject({
      kind: 'area-lookup',
      rows: [{ line: 2 }],
      rejected: [],
    }),
  );
  it('are not taken where two kinds of area stand there for several years', async () =>
    expect((await readAll(text('LAD22CD,LAD23CD,UTLA22CD,UTLA23CD\nE1,E2,E3,E4\n'))).kind).toBeNull());
});

describe('lists of successors in other forms', () => {
  it.each([
    ['the archive without a heading', '"RW6","R0A","A","20211001","P"', ['column 3', 'column 5'], 1],
    ['codes and a day alone', 'RW6,R0A,01/10/2021', [], 1],
    ['other headings', 'Predecessor Code,Successor Code,Effective Date\nRW6,R0A,2021-10-01', [], 2],
  ])('are read from %s', async (_what, table, unread, line) =>
    expect(await readAll(text(`${table}\n`))).toMatchObject({
      kind: 'successors',
      rows: [{ line, from: 'RW6', to: 'R0A', since: '2021-10-01', closed: null }],
      rejected: [],
      unread,
    }),
  );
});

describe('lists of the voluntary sector and of care in other forms', () => {
  it('come with tabs, and with days that have a time', async () => {
    const heading =
      'date_of_extract\tregistered_charity_number\tlinked_charity_number\tcharity_name\tcharity_registration_status\tdate_of_registration\tdate_of_removal\tcharity_contact_postcode\tcharity_contact_web\tcharity_company_registration_number\tcharity_activities';
    expect(
      await readAll(
        text(
          `${heading}\n2026-01-05\t200001\t0\tTHE "OLD" FUND\tRemoved\t1961-01-01T00:00:00\t2020-05-01T00:00:00\tM33 7XX\t\t\t"SAFE" HOMES, food\n`,
        ),
      ),
    ).toMatchObject({
      kind: 'charity',
      rows: [{ name: 'THE "OLD" FUND', validFrom: '1961-01-01', validTo: '2020-05-01' }],
      dates: ['1961-01-01', '2026-01-05'],
    });
  });
  it('of the commission for care stand below its notes, and name more than care homes', async () => {
    const table = [
      'Care Quality Commission directory as at 15 April 2026,,,,,,,',
      'This file lists all places of care,,,,,,,',
      '',
      "Name,Address,Postcode,Service's website (if available),Service types,Date of latest check,Local authority,CQC Location ID (for office use only),CQC Provider ID (for office use only)",
      'Broadway,2 Broadway,M31 4DH,,Residential homes,04/03/2026 - 00:00,Trafford,1-25539717985,1-101',
      'A Surgery,x,M31 4DH,,Doctors/Gps,04/03/2026 - 00:00,Trafford,1-25539717986,1-102',
    ];
    expect(await readAll(text(table.join('\r\n') + '\r\n'))).toMatchObject({
      kind: 'care-homes',
      rows: [{ line: 5, name: 'Broadway', postcode: 'M31 4DH' }],
      passed: 1,
      rejected: [],
      skip: 3,
    });
  });
});
