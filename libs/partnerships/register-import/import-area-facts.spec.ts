import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { deprivationOf, neighbourhoodDeciles, populationOf } from '../contract/area-facts.reader.js';
import { findOrganisations } from '../reads/find-organisations.js';
import { patientsOfTrust } from '../reads/patients-of-trust.js';
import { etrLine, freshRegister, type FreshRegister } from './testing/fresh-register.js';

let register: FreshRegister;
beforeEach(async () => {
  register = await freshRegister();
});
afterEach(() => register.close());

const bring = async (name: string, ...lines: string[]) =>
  register.take(await register.file(name, lines.join('\r\n') + '\r\n'));
const AGES = [...Array.from({ length: 90 }, (_, age) => String(age)), '90+'];
const each = (count: number): string => AGES.map(() => count).join(',');

describe('importing figures about areas', () => {
  it('takes ages that add up, by sex or not, and names rows that have shifted', async () => {
    const outcome = await bring(
      'mye_2021.csv',
      `sex,area_name,area_code,period,all_ages,note,${AGES.join(',')}`,
      `Persons,Trafford,E08000009,mid-2021,"1,820",x,${each(20)}`,
      `Females,Trafford,E08000009,mid-2021,910,x,${each(10)}`,
      `Persons,Salford,E08000006,mid-2021,5000,x,${each(20)}`,
      `Persons,Bury,E0800002,mid-2021,1820,x,${each(20)}`,
      `Others,Bolton,E08000001,mid-2021,1820,x,${each(20)}`,
    );
    expect(outcome).toMatchObject({ kind: 'population', rows: 5, unread: ['note'], facts: { added: 1 } });
    expect(outcome.rejected).toEqual([
      { line: 4, reason: 'E08000006: the ages add up to 1820, not to “5000”.' },
      { line: 5, reason: expect.stringContaining('“E0800002” is not the code of an area') },
      { line: 6, reason: 'E08000001: “Others” is not a sex that is known here.' },
    ]);
    expect(
      await register.database.row(
        `SELECT period, figures->'all' AS all, figures->'females' AS females, figures->'ages'->0 AS babies FROM partnerships.area_fact`,
      ),
    ).toEqual({ period: 'mid-2021', all: 1820, females: 910, babies: 20 });
  });

  it('sums up one line for each age, in any order, and leaves out an area that lacks some', async () => {
    const lines = AGES.flatMap((age) => [
      `E08000009,Trafford,E,F,${age},10,11`,
      `E08000006,Salford,E,F,${age},1,1`,
      `E08000009,Trafford,E,M,${age},20,21`,
    ]).filter((line) => !line.startsWith('E08000006,Salford,E,F,7,'));
    const table = [
      'ladcode23,laname23,country,sex,age,population_2022,population_2023',
      ...lines.toReversed(),
    ];
    const outcome = await bring('myeb1.csv', ...table);
    expect(outcome).toMatchObject({ kind: 'population', asAt: '2023-06-30', rows: 272, facts: { added: 2 } });
    expect(outcome.notes).toEqual([
      { line: 1, note: 'E08000006 lacks lines of some ages: its figures are left out.' },
    ]);
    expect(
      await register.database.row(
        `SELECT period, figures->'all' AS all, figures->'males' AS males, figures->'ages'->90 AS eldest, jsonb_array_length(figures->'femaleAges') AS ages
           FROM partnerships.area_fact WHERE day = '2023-06-30'`,
      ),
    ).toEqual({ period: 'mid-2023', all: 91 * 32, males: 91 * 21, eldest: 32, ages: 91 });
    expect(await bring('myeb1.csv', ...table)).toMatchObject({
      facts: { added: 0, changed: 0, unchanged: 2 },
    });
  });

  it('takes where the patients of trusts live, for each kind of area by itself, and names shares that do not add up', async () => {
    const ICBS = 'nhs_trust22_code,icb22_code,proportion_trust_came_from_icb';
    const first = await bring(
      'patients_by_icb_2022-01.csv',
      ICBS,
      'R0A,E54000057,0.9',
      'R0A,E54000008,0.1',
      'RM3,E54000057,0.5',
      'RM3,E54000008,1.5',
      'r-1,E54000008,1',
    );
    expect(first).toMatchObject({ kind: 'trust-patients', asAt: '2022-01-01', facts: { added: 3 } });
    expect(first.rejected.map(({ line }) => line)).toEqual([5, 6]);
    expect(first.notes).toEqual([{ line: 1, note: 'RM3: the shares add up to 0.50, not to 1.' }]);
    await bring(
      'patients_by_lad.csv',
      'nhs_trust23_code,ltla23_code,share_of_patients',
      'R0A,E08000003,0.7',
      'R0A,E08000009,0.3',
    );
    const newer = ['nhs_trust23_code,icb23_code,proportion', 'R0A,E54000057,0.95', 'R0A,E54000010,0.05'];
    expect(await bring('patients_by_icb_2023-01.csv', ...newer)).toMatchObject({
      facts: { added: 1, changed: 2, older: 0 },
    });
    // an older table of the same kind adds nothing to what a newer one says
    expect(
      await bring('patients_by_icb_2021-01.csv', ICBS.replaceAll('22', '21'), 'R0A,E54000008,1'),
    ).toMatchObject({ facts: { added: 0, changed: 0, older: 1 } });
    expect(
      await register.database.rows(
        `SELECT area, share FROM partnerships.trust_patients WHERE trust = 'R0A' ORDER BY area`,
      ),
    ).toEqual([
      { area: 'E08000003', share: 0.7 },
      { area: 'E08000009', share: 0.3 },
      { area: 'E54000010', share: 0.05 },
      { area: 'E54000057', share: 0.95 },
    ]);
    await register.take(await register.file('etr.csv', etrLine({ code: 'R0A', name: 'MANCHESTER' })));
    const [trust] = await findOrganisations(register.database, 'R0A', 1);
    expect(await patientsOfTrust(register.database, trust!.id)).toMatchObject([
      { code: 'E54000057', kind: 'icb', share: 0.95, asAt: '2023-01-01' },
      { code: 'E54000010', kind: 'icb', share: 0.05 },
      { code: 'E08000003', kind: 'lad', share: 0.7 },
      { code: 'E08000009', kind: 'lad', share: 0.3 },
    ]);
  });

  it('lets no older table overwrite figures of the same day, and takes a revision', async () => {
    const table = (name: string, people: number) =>
      bring(name, `ltla21_code,total_population,total_females,total_males`, `E08000009,${people},0,0`);
    await table('census2021_2022-06.csv', 100);
    expect(await table('census2021_2022-11.csv', 110)).toMatchObject({ facts: { added: 0, changed: 1 } });
    expect(await table('census2021_2022-07.csv', 120)).toMatchObject({ facts: { changed: 0, older: 1 } });
    expect(await table('census2021_2022-11.csv', 110)).toMatchObject({ facts: { unchanged: 1 } });
    expect(await populationOf(register.database, ['E08000009'], '2025-01-01')).toEqual([
      { code: 'E08000009', people: 110, period: '2021 Census', day: '2021-03-21', how: 'published' },
    ]);
  });

  it('adds up what an area was made from, and takes shares where a district is in two', async () => {
    await bring(
      'history.csv',
      'ltla22_code,ltla22_name,ltla23_code,ltla23_name',
      'E07000163,Craven,E06000065,North Yorkshire',
      'E07000164,Hambleton,E06000065,North Yorkshire',
    );
    await bring(
      'lookup_2024-01.csv',
      'LSOA21CD,LSOA21NM,LAD24CD,LAD24NM,ICB24CD,ICB24NM',
      'E01000001,A,E06000065,North Yorkshire,E54000050,North',
      'E01000002,B,E06000065,North Yorkshire,E54000050,North',
      'E01000003,C,E06000065,North Yorkshire,E54000051,Humber',
      'E01000004,D,E08000009,Trafford,E54000051,Humber',
    );
    const people = ['E07000163,90,1,1', 'E07000164,60,1,1', 'E08000009,7,1,1'];
    await bring('census_2021.csv', 'ltla21_code,total_population,total_females,total_males', ...people);
    const asked = ['E54000050', 'E54000051', 'E06000065', 'E06000001'];
    expect(await populationOf(register.database, asked, '2025-01-01')).toMatchObject([
      { people: 100, how: 'estimated', period: '2021 Census' },
      { people: 57, how: 'estimated' },
      { people: 150, how: 'merged' },
      { people: null, how: null },
    ]);
    expect(await populationOf(register.database, ['E06000065'], '2020-01-01')).toMatchObject([
      { people: null },
    ]);
  });

  it('reads an index in its publisher’s own headings, and of another edition beside it', async () => {
    expect(
      await bring(
        'File_7.csv',
        '"LSOA code (2021)",LSOA name (2021),Local Authority District code (2024),Local Authority District name (2024),Index of Multiple Deprivation (IMD) Score,Index of Multiple Deprivation (IMD) Rank (where 1 is most deprived),"Index of Multiple Deprivation (IMD) Decile (where 1 is most deprived 10% of LSOAs)",Income Score (rate)',
        'E01005985,Trafford 001A,E08000009,Trafford,40.5,"1,234",1,0.3',
      ),
    ).toMatchObject({ kind: 'deprivation', rejected: [], facts: { added: 1 } });
    expect(
      await bring(
        'File_10.csv',
        'Local Authority District code (2024),Local Authority District name (2024),IMD - Average rank,IMD - Rank of average rank,IMD - Average score,IMD - Rank of average score,IMD 2025 - Extent',
        'E08000009,Trafford,13000,150,15.9,211,0.1',
      ),
    ).toMatchObject({ kind: 'deprivation', unread: [], facts: { added: 1 } });
    expect(await deprivationOf(register.database, ['E08000009'], '2026-01-01')).toMatchObject([
      { score: 15.9, rank: 211, period: '2025 index' },
    ]);
    await bring('imd.csv', 'lsoa11_code,IMD_decile,IMD_rank,IMD_score', 'E01005985,2,4000,33.1');
    expect(await deprivationOf(register.database, ['E01005985'], '2026-01-01')).toEqual([
      { area: 'E01005985', period: '2025 index', score: 40.5, rank: 1234, decile: 1 },
    ]);
    expect(await deprivationOf(register.database, ['E01005985'], '2020-01-01')).toMatchObject([
      { period: '2019 index', rank: 4000 },
    ]);
  });
});

const data = resolve(import.meta.dirname, '../../../../shared/data');
const published = existsSync(data) ? describe : describe.skip;
if (!existsSync(data)) console.warn(`The published tables are not at ${data}: their import is not tested.`);

published('importing the tables of figures as published', () => {
  it('takes every row, and the second time changes nothing', async () => {
    for (const name of [
      'geo/lsoa21_ward24_lad24.csv',
      'geo/lad24_sicbl24_icb24_derived.csv',
      'geo/lad_history_2016_2024.csv',
    ])
      await register.take(resolve(data, name));
    const files = [
      ['imd2025_lsoa21.csv', 'deprivation', 33_755, 33_755],
      ['imd2025_lad24.csv', 'deprivation', 296, 296],
      ['imd2025_icb24.csv', 'deprivation', 42, 42],
      ['imd2019_lad23.csv', 'deprivation', 296, 296],
      ['mid2020_single_year_lad21.csv', 'population', 331, 331],
      ['census2021_age_sex_lad21.csv', 'census-population', 331, 331],
      ['census2021_ethnicity_lad21.csv', 'ethnic-groups', 12_578, null],
      ['patients_per_gp_lad24.csv', 'gp-patients', 296, 296],
      ['trafford_mid2024_lad.csv', 'population', 3, 1],
      ['trafford_mid2024_ward.csv', 'population', 63, 21],
      ['../ods/trust_patients_by_icb22.csv', 'trust-patients', 1_321, 1_321],
      ['../ods/trust_patients_by_lad21.csv', 'trust-patients', 5_670, 5_670],
    ] as const;
    for (const [name, kind, rows, added] of files)
      expect([name, await register.take(resolve(data, 'population', name))]).toMatchObject([
        name,
        {
          kind,
          rows,
          rejected: [],
          unread: name.startsWith('trafford') ? expect.any(Array) : [],
          ...(added === null ? {} : { facts: { added } }),
        },
      ]);
    const { database } = register;
    const day = '2026-01-01';
    expect(await populationOf(database, ['E08000009', 'E05015239', 'E06000065'], day)).toMatchObject([
      { people: 241_025, period: 'mid-2024', how: 'published' },
      { people: 11_278, period: 'mid-2024' },
      { how: 'merged', period: '2021 Census' },
    ]);
    expect(await populationOf(database, ['E08000009'], '2020-12-31')).toMatchObject([{ period: 'mid-2020' }]);
    // of Trafford’s 139 neighbourhoods 6 are in the most deprived tenth of England, 11 in the most deprived fifth
    const tenths = await neighbourhoodDeciles(database, 'E08000009', day);
    expect(tenths.reduce((all, { neighbourhoods }) => all + neighbourhoods, 0)).toBe(139);
    expect(tenths.slice(0, 2)).toMatchObject([
      { decile: 1, neighbourhoods: 6, period: '2025 index' },
      { decile: 2, neighbourhoods: 5 },
    ]);
    expect(await deprivationOf(database, ['E06000002'], day)).toMatchObject([
      { score: 40.037, rank: 2, period: '2025 index' },
    ]);
    expect(await deprivationOf(database, ['E06000002'], '2024-06-01')).toMatchObject([
      { period: '2019 index' },
    ]);
    const lines = (await register.lines()).length;
    for (const [name] of files)
      expect(await register.take(resolve(data, 'population', name))).toMatchObject({
        facts: { added: 0, changed: 0, older: 0 },
        areas: { added: 0 },
      });
    expect(await register.lines()).toHaveLength(lines);
  }, 180_000);
});
