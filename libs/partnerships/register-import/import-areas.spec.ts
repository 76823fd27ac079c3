import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { areas, areasNamed, partsOf, wholesOf } from '../contract/areas.reader.js';
import { freshRegister, type FreshRegister } from './testing/fresh-register.js';

let register: FreshRegister;
beforeEach(async () => {
  register = await freshRegister();
});
afterEach(() => register.close());

const bring = async (name: string, ...lines: string[]) =>
  register.take(await register.file(name, lines.join('\n') + '\n'));
const codes = (found: readonly { code: string }[]): string[] => found.map(({ code }) => code);

describe('importing areas', () => {
  it('moves a part from the file’s day, ends what the file no longer says, and changes nothing the second time', async () => {
    const head = (year: string) =>
      `LAD${year}CD,LAD${year}NM,SICBL${year}CD,SICBL${year}CDH,SICBL${year}NM,n_lsoa21`;
    const heath = 'E07000214,Surrey Heath';
    await bring('p_2022-12.csv', head('22'), `${heath},E38000001,10C,Frimley,40`);
    const later = [head('24'), `${heath},E38000001,10C,Frimley,40`, `${heath},E38000002,92A,Surrey,15`];
    expect(await bring('p_2024-12.csv', ...later)).toMatchObject({
      kind: 'area-lookup',
      rows: 2,
      rejected: [],
      areas: { added: 1 },
      parts: { added: 1, moved: 0, unchanged: 1 },
    });
    expect(codes(await wholesOf(register.database, 'E07000214', 'sicbl', '2023-01-01'))).toEqual([
      'E38000001',
    ]);
    expect(await wholesOf(register.database, 'E07000214', 'sicbl', '2025-01-01')).toMatchObject([
      { code: 'E38000001', lsoas: 40, wholly: false },
      { code: 'E38000002', lsoas: 15, wholly: false },
    ]);
    const lines = await register.lines();
    expect(await bring('p_2024-12.csv', ...later)).toMatchObject({
      areas: { added: 0 },
      parts: { added: 0, moved: 0, ended: 0, unchanged: 2 },
    });
    expect(await register.lines()).toEqual(lines);
    expect(lines).toEqual(['register.areas-recorded', 'register.areas-recorded']);
    // another order of columns, a byte-order mark, CRLF, a heading in two lines and one nobody knows
    expect(
      await register.take(
        await register.file(
          'p_2025-04.csv',
          `\uFEFFNote,"SICBL25CD\r\n",SICBL25NM,ltla25_name,ltla25_code\r\n"two\r\nlines",E38000002,Surrey,Surrey Heath,E07000214\r\n`,
        ),
      ),
    ).toMatchObject({ unread: ['Note'], parts: { moved: 0, ended: 1, unchanged: 1 } });
    expect(codes(await wholesOf(register.database, 'E07000214', 'sicbl', '2025-05-01'))).toEqual([
      'E38000002',
    ]);
    // and an older one leaves all that alone
    expect(await bring('p_2023-12.csv', head('23'), `${heath},E38000003,99X,Elsewhere,55`)).toMatchObject({
      parts: { added: 0, older: 1 },
      areas: { added: 1, older: 1 },
    });
    expect(codes(await wholesOf(register.database, 'E07000214', 'sicbl', '2025-05-01'))).toEqual([
      'E38000002',
    ]);
  });

  it('rejects a code by its form, and one of another kind of area, by line', async () => {
    const outcome = await bring(
      'w_2024-12.csv',
      'ward24_code,ward24_name,ltla24_code,ltla24_name',
      'E05015239,Altrincham,E0800009,Trafford',
      'E05015240,Ashton upon Mersey,E54000057,Greater Manchester',
      'E05015241,,E08000009,Trafford',
      'E05015242,Bowdon,E08000009,Trafford',
    );
    expect(outcome.rejected).toEqual([
      { line: 2, reason: expect.stringContaining('“E0800009” is not the code of an area') },
      { line: 3, reason: 'E54000057 is not the code of a local authority.' },
      { line: 4, reason: 'E05015241 has no name.' },
    ]);
    expect(codes(await partsOf(register.database, 'E08000009', 'ward', '2025-01-01'))).toEqual(['E05015242']);
  });

  it('ends districts and their councils on the day they merged, and finds who goes on with their work', async () => {
    await bring('lad_2022-12.csv', 'LAD22CD,LAD22NM', 'E07000163,Craven', 'S12000044,North Lanarkshire');
    expect(
      await bring(
        'history.csv',
        'ltla22_code,ltla22_name,ltla23_code,ltla23_name,ltla24_code,ltla24_name',
        'E07000163,Craven,E06000065,North Yorkshire,E06000065,North Yorkshire',
        'E07000164,Hambleton,E06000065,North Yorkshire,E06000065,North Yorkshire',
        'S12000044,North Lanarkshire,S12000050,North Lanarkshire,S12000050,North Lanarkshire',
        'S12000046,Glasgow City,S12000049,Glasgow City,S12000049,Glasgow City',
      ),
    ).toMatchObject({
      kind: 'area-history',
      asAt: '2024-01-01',
      areas: { added: 5, ended: 2, succeeded: 4 },
      // North Lanarkshire’s council was known under its former code; Glasgow’s was not, and is no second body
      added: 1,
      addedClosed: 1,
      closed: 2,
    });
    expect(await areas(register.database, ['E07000163', 'E06000065'], '2023-03-31')).toMatchObject([
      {
        name: 'Craven',
        until: '2023-04-01',
        stands: true,
        successors: [{ code: 'E06000065', name: 'North Yorkshire', since: '2023-04-01' }],
      },
      { name: 'North Yorkshire', since: '2023-04-01', stands: false, successors: [] },
    ]);
    expect(await areas(register.database, ['E07000163'], '2023-04-01')).toMatchObject([{ stands: false }]);
    expect(
      await register.database.rows(
        `SELECT "from", "to", since FROM partnerships.organisation_relation WHERE kind = 'succeeded-by' AND scheme = 'ons' ORDER BY "from"`,
      ),
    ).toMatchObject([
      { from: 'E07000163', to: 'E06000065', since: '2023-04-01' },
      { from: 'E07000164' },
      { from: 'S12000044' },
    ]);
    expect(
      await register.database.row(
        `SELECT valid_to AS "validTo" FROM partnerships.organisation o JOIN partnerships.organisation_identifier i ON i.organisation_id = o.id WHERE i.value = 'E07000163'`,
      ),
    ).toEqual({ validTo: '2023-03-31' });
  });

  it('knows a board under both of its codes, whichever list comes first', async () => {
    const icb = (year: string, code: string) =>
      bring(`icb_20${year}-12.csv`, `ICB${year}CD,ICB${year}CDH,ICB${year}NM`, `${code},QXU,Surrey`);
    await icb('24', 'E54000063');
    await icb('22', 'E54000052');
    await icb('23', 'E54000052');
    expect(await areas(register.database, ['QXU'], '2023-06-01')).toMatchObject([
      { code: 'E54000063', stands: true },
      { code: 'E54000052', until: '2024-12-01', successors: [{ code: 'E54000063' }] },
    ]);
  });
});

const data = resolve(import.meta.dirname, '../../../../shared/data/geo');
const published = existsSync(data) ? describe : describe.skip;
if (!existsSync(data)) console.warn(`The published tables are not at ${data}: their import is not tested.`);

published('importing the tables of areas as published', () => {
  it('takes all of them, in any order, and the second time changes nothing', async () => {
    const files = [
      ['lsoa21_ward24_lad24.csv', { kind: 'area-lookup', rows: 35_672 }],
      ['lad_history_2016_2024.csv', { kind: 'area-history', rows: 393 }],
      ['lsoa21_sicbl24_icb24.csv', { kind: 'area-lookup', rows: 33_755 }],
      ['lad24_sicbl24_icb24_derived.csv', { kind: 'area-lookup', rows: 328, unread: [] }],
      ['lad24_region24.csv', { kind: 'lad', rows: 296 }],
      ['lad23_utla23.csv', { kind: 'lad', rows: 318 }],
      ['lad22_lad23_changes.csv', { kind: 'area-history', rows: 374 }],
      ['lad_names_codes_2023-12.csv', { kind: 'lad', rows: 361 }],
      ['lad21_vcs_emergencies_region22.csv', { kind: 'lad', rows: 309, unread: ['vcsep_region'] }],
      ['icb_names_codes_2024-12.csv', { kind: 'icb', rows: 42 }],
    ] as const;
    for (const [name, expected] of files)
      expect(await register.take(resolve(data, name))).toMatchObject({ ...expected, rejected: [] });
    const { database } = register;
    const day = '2025-01-01';
    expect(
      await database.rows(
        `SELECT kind, count(*)::int AS standing FROM partnerships.area WHERE until IS NULL GROUP BY kind ORDER BY kind`,
      ),
    ).toEqual([
      { kind: 'icb', standing: 42 },
      { kind: 'lad', standing: 361 },
      { kind: 'lsoa', standing: 35_672 },
      { kind: 'region', standing: 9 },
      { kind: 'sicbl', standing: 106 },
      { kind: 'utla', standing: 21 },
      { kind: 'ward', standing: 7_536 },
    ]);
    // the publisher’s hard cases
    expect(await wholesOf(database, 'E06000065', 'icb', day)).toMatchObject([
      { nhs: 'QOQ', wholly: false },
      { nhs: 'QWO' },
      { nhs: 'QE1' },
    ]);
    expect(await wholesOf(database, 'E07000214', 'icb', day)).toHaveLength(2);
    const several = await database.row(
      `SELECT count(*)::int AS boards FROM (SELECT part FROM partnerships.area_part WHERE part_kind = 'lad' AND whole_kind = 'icb' AND until IS NULL GROUP BY part HAVING count(*) > 1) t`,
    );
    expect(several).toEqual({ boards: 13 });
    // Trafford: its wards and neighbourhoods, its board and its region
    expect(await partsOf(database, 'E08000009', 'ward', day)).toHaveLength(21);
    expect(await partsOf(database, 'E08000009', 'lsoa', day)).toHaveLength(139);
    expect(await wholesOf(database, 'E08000009', 'icb', day)).toMatchObject([
      { code: 'E54000057', nhs: 'QOP', wholly: true, lsoas: 139 },
    ]);
    expect(await wholesOf(database, 'E05015239', 'region', day)).toMatchObject([{ code: 'E12000002' }]);
    const manchester = await partsOf(database, 'E54000057', 'lad', day);
    expect(manchester).toHaveLength(10);
    expect(manchester.find(({ code }) => code === 'E08000009')).toMatchObject({ wholly: true, lsoas: 139 });
    const north = await partsOf(database, 'E54000051', 'lad', day);
    expect(north.find(({ code }) => code === 'E06000065')).toMatchObject({ wholly: false, lsoas: 346 });
    expect((await partsOf(database, 'E12000002', 'ward', day)).length).toBeGreaterThan(800);
    expect(await areas(database, ['E07000163'], day)).toMatchObject([
      { stands: false, successors: [{ code: 'E06000065' }] },
    ]);
    expect(await areasNamed(database, 'craven', ['lad'], '2023-01-01')).toMatchObject([
      { code: 'E07000163' },
    ]);
    expect(await areasNamed(database, 'craven', ['lad'], day)).toEqual([]);
    expect(await areasNamed(database, 'altrin', ['lad', 'ward'], day)).toMatchObject([{ code: 'E05015239' }]);

    const lines = (await register.lines()).length;
    // the first is as long as the third, and of the same kind
    for (const [name] of files.slice(1))
      expect(await register.take(resolve(data, name))).toMatchObject({
        areas: { added: 0, renamed: 0, ended: 0, succeeded: 0 },
        parts: { added: 0, moved: 0, ended: 0 },
        added: 0,
        closed: 0,
      });
    expect(await register.lines()).toHaveLength(lines);
  }, 180_000);
});
