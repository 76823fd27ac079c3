import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { areasNamed } from '../contract/areas.reader.js';
import { findOrganisations } from '../reads/find-organisations.js';
import { organisationRecord, relatedOn } from '../reads/organisation-record.js';
import { successorsOf } from '../reads/successors.js';
import { freshRegister, type FreshRegister } from './testing/fresh-register.js';

let register: FreshRegister;
beforeEach(async () => {
  register = await freshRegister();
});
afterEach(() => register.close());

const bring = async (name: string, ...lines: string[]) =>
  register.take(await register.file(name, lines.join('\r\n') + '\r\n'));

const MERGERS =
  'transferor_name,transferor_regno,transferor_subno,transferee_name,transferee_regno,transferee_subno,date_vesting_declaration,date_property_transferred,date_merger_registered';
const CHARITIES =
  'registered_charity_number,charity_company_registration_number,charity_name,charity_type,date_of_registration,charity_contact_postcode,charity_contact_web';

describe('importing mergers of charities', () => {
  it('keeps successions where both have a number, and names every other row', async () => {
    await bring('charities_2020-01.csv', CHARITIES, '300003,NA,TRAFFORD CARERS,CIO,2015-01-01,M33 7XX,NA');
    const file = [
      MERGERS,
      'Sale Carers  Urmston Carers,200001,0,Old Carers,200002,0,,2009-04-01 00:00:00,2009-06-01 00:00:00',
      'Old Carers,200002,0,Trafford Carers,300003,0,2015-02-01 00:00:00,,2015-06-01 00:00:00',
      'Old Carers,200002,0,Elsewhere Carers,300004,0,,2015-02-01 00:00:00,2015-06-01 00:00:00',
      'A Club (unregistered),,,Trafford Carers,300003,0,,2016-01-01 00:00:00,2016-02-01 00:00:00',
      'Some Fund,200005,0,A Society (Reg 1),,,,2016-01-01 00:00:00,2016-02-01 00:00:00',
      'A Fund,200006,4,Trafford Carers,300003,0,,2016-01-01 00:00:00,2016-02-01 00:00:00',
      'A Fund,300003,2,Trafford Carers,300003,0,,2016-01-01 00:00:00,2016-02-01 00:00:00',
      'Far Away,200007,0,Farther Away,200008,0,,2016-01-01 00:00:00,2016-02-01 00:00:00',
    ];
    const outcome = await bring('mergers.csv', ...file);
    expect(outcome).toMatchObject({
      kind: 'charity-mergers',
      asAt: '2016-02-01',
      rows: 8,
      relations: { succeeded: 4 },
      // of those in the end linked with one we have, and none far away
      added: 3,
      addedClosed: 2,
    });
    expect(outcome.rejected.map(({ line, reason }) => [line, reason.slice(0, 34)])).toEqual([
      [5, 'The charity that handed over has n'],
      [6, 'The charity that took over has no '],
      [7, 'Only a charity linked to 200006 (i'],
      [8, '300003 took over a charity linked '],
    ]);
    expect(outcome.notes).toEqual([
      { line: 2, note: '200001 stands for 2 bodies: Sale Carers; Urmston Carers.' },
    ]);
    // the name of a body of long ago leads to those who go on with its work
    const [old] = await findOrganisations(register.database, 'urmston carers', 5);
    expect(old).toMatchObject({ name: 'Sale Carers / Urmston Carers', closed: true });
    expect(await successorsOf(register.database, [old!.id], '2026-01-01')).toMatchObject([
      { name: 'Elsewhere Carers' },
      { name: 'TRAFFORD CARERS' },
    ]);
    const lines = await register.lines();
    expect(await bring('mergers.csv', ...file)).toMatchObject({
      added: 0,
      relations: { succeeded: 0, unchanged: 4 },
    });
    expect(await register.lines()).toEqual(lines);
  });
});

/** What the register holds, however it came there. */
const holding = async ({ database }: FreshRegister) =>
  database.rows(
    `SELECT o.sector, o.source, o.postcode, o.valid_to, partnerships.search_text(n.name) AS name,
            (SELECT string_agg(i.scheme || ' ' || i.value, ', ' ORDER BY i.scheme, i.value) FROM partnerships.organisation_identifier i WHERE i.organisation_id = o.id) AS codes
       FROM partnerships.organisation o JOIN partnerships.organisation_name n ON n.organisation_id = o.id AND n.until IS NULL
      ORDER BY codes, name`,
  );

describe('the order of lists of the voluntary sector', () => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    'charities_2020-01.csv': [
      CHARITIES,
      '300003,NA,TRAFFORD CARERS,CIO,2015-01-01,M33 7XX,NA',
      '300009,NA,THE TOY HOUSE,CIO,2015-01-01,M32 0AA,NA',
      '300010,NA,STILL HERE,CIO,2015-01-01,M32 0AB,NA',
    ],
    'mergers.csv': [
      MERGERS,
      'Sale Carers,200001,0,Old Carers,200002,0,,2009-04-01 00:00:00,2009-06-01 00:00:00',
      'Old Carers,200002,0,Trafford Carers,300003,0,2015-02-01 00:00:00,,2015-06-01 00:00:00',
      'Still Here,300010,0,Trafford Carers,300003,0,2015-02-01 00:00:00,,2015-06-01 00:00:00',
      'Far Away,200007,0,Farther Away,200008,0,,2016-01-01 00:00:00,2016-02-01 00:00:00',
    ],
    'groups_2024-01.csv': [
      'name,description,address,postcode,website',
      'The Toy House,"Play, and more",x,M32 0AA,NA',
      'The Toy House Choir,Singing,x,M32 0AA,NA',
    ],
  };
  it.each([
    ['charities_2020-01.csv', 'mergers.csv', 'groups_2024-01.csv'],
    ['mergers.csv', 'groups_2024-01.csv', 'charities_2020-01.csv'],
    ['groups_2024-01.csv', 'charities_2020-01.csv', 'mergers.csv'],
  ])('does not matter: %s, %s, %s', async (...order) => {
    for (const name of order) await bring(name, ...lists[name]!);
    const one = { sector: 'vcse', source: 'charity', postcode: null, valid_to: null };
    expect(await holding(register)).toEqual([
      {
        ...one,
        source: 'charity-mergers',
        codes: 'charity 200001',
        name: 'sale carers',
        valid_to: '2009-03-31',
      },
      {
        ...one,
        source: 'charity-mergers',
        codes: 'charity 200002',
        name: 'old carers',
        valid_to: '2015-01-31',
      },
      { ...one, codes: 'charity 300003', name: 'trafford carers', postcode: 'M33 7XX' },
      { ...one, codes: 'charity 300009', name: 'the toy house', postcode: 'M32 0AA' },
      { ...one, codes: 'charity 300010', name: 'still here', postcode: 'M32 0AB' },
      { ...one, source: 'groups', codes: null, name: 'the toy house choir', postcode: 'M32 0AA' },
    ]);
    // once more, in any order, and nothing moves
    const lines = await register.lines();
    for (const name of order) await bring(name, ...lists[name]!);
    expect(await register.lines()).toEqual(lines);
  });
  it('does not matter for one of whom mergers tell before its own list does', async () => {
    await bring('charities_2020-01.csv', CHARITIES, '300003,NA,TRAFFORD CARERS,CIO,2015-01-01,M33 7XX,NA');
    await bring('mergers.csv', ...lists['mergers.csv']!);
    expect(
      await bring('charities_2010-01.csv', CHARITIES, '300010,NA,STILL HERE,CIO,2015-01-01,M32 0AB,NA'),
    ).toMatchObject({ added: 0, older: 0, reopened: 1 });
    expect(await findOrganisations(register.database, '300010', 1)).toMatchObject([
      { postcode: 'M32 0AB', closed: false },
    ]);
  });
});

describe('importing charities from the register’s own extract', () => {
  it('closes those that were removed, and names those that are only linked to another', async () => {
    const head = `organisation_number,linked_charity_number,charity_registration_status,date_of_removal,${CHARITIES}`;
    const outcome = await bring(
      'publicextract_2026-01.csv',
      head,
      '1,0,Removed,2020-05-01 00:00:00,200001,NA,OLD CARERS,Other,1965-04-29 00:00:00,NA,NA',
      '2,0,Registered,,200002,NA,CARERS,Other,1965-04-29,NA,NA',
      '3,1,Registered,,200002,NA,A FUND,Other,1965-04-29,NA,NA',
      '4,0,Removed,,200004,NA,NO DAY,Other,1965-04-29,NA,NA',
    );
    expect(outcome).toMatchObject({
      kind: 'charity',
      added: 2,
      addedClosed: 1,
      unread: ['organisation_number', 'charity_type'],
    });
    expect(outcome.rejected).toEqual([
      { line: 4, reason: 'Charity 1 linked to 200002 has no number of its own.' },
      { line: 5, reason: 'Charity 200004 was removed, but not on a day: “”.' },
    ]);
  });
});

describe('importing where charities work', () => {
  const HEAD =
    'date_of_extract,registered_charity_number,linked_charity_number,geographic_area_type,geographic_area_description';
  const charity = '300003,NA,TRAFFORD CARERS,CIO,2015-01-01,M33 7XX,NA';
  const related = async (key: string, day: string) => {
    const record = await organisationRecord(register.database, key);
    return (await relatedOn(register.database, record!.id, day)).map(({ kind, way, name }) => [
      kind,
      way,
      name,
    ]);
  };

  it('relates those we have to areas, by the register’s names or ours, and ends what is told no more', async () => {
    await bring('charities_2020-01.csv', CHARITIES, charity);
    await bring('LAD24.csv', 'LAD24CD,LAD24NM', 'E08000009,Trafford', 'E08000006,Salford');
    await bring(
      'names.csv',
      'geographic_area_type,geographic_area_description,GSS',
      'Region,Throughout England,E92000001',
    );
    const first = await bring(
      'areas_2026-01.csv',
      HEAD,
      '2026-01-05,300003,0,LocalAuthority,Trafford',
      '2026-01-05,300003,0,LocalAuthority,Salford',
      '2026-01-05,300003,0,Region,Throughout England',
      '2026-01-05,300003,0,Country,France',
      '2026-01-05,300003,0,LocalAuthority,Nowhere',
      '2026-01-05,300003,1,LocalAuthority,Salford',
      '2026-01-05,300009,0,LocalAuthority,Salford',
      '2026-01-05,SC0001,0,LocalAuthority,Salford',
    );
    expect(first).toMatchObject({
      kind: 'charity-areas',
      relations: { added: 3 },
      areas: { abroad: 1 },
      passedOver: 2,
      notes: [{ line: 6, note: expect.stringContaining('“Nowhere”') }],
      rejected: [{ line: 9 }],
    });
    expect(await related('charity-300003', '2026-02-01')).toEqual([
      ['works-in', 'up', 'Salford'],
      ['works-in', 'up', 'Throughout England'],
      ['works-in', 'up', 'Trafford'],
    ]);
    expect(await related('ons-E08000006', '2026-02-01')).toEqual([['works-in', 'down', 'TRAFFORD CARERS']]);
    expect(
      await bring('areas_2026-06.csv', HEAD, '2026-06-05,300003,0,LocalAuthority,Trafford'),
    ).toMatchObject({ relations: { added: 0, unchanged: 1, ended: 2 } });
    expect(await related('ons-E08000006', '2026-07-01')).toEqual([]);
  });
});

describe('importing care homes', () => {
  const HEAD = 'name,cqc_id,type,address,postcode,website,inspection_date,area_name,area_code';
  it('rejects by form what has a wrong area, and takes the others by their number', async () => {
    expect(
      await bring(
        'homes.csv',
        HEAD,
        'Broadway,1-25539717985,Residential homes,"2 Broadway, Partington",M31 4DH,NA,NA,Trafford,E08000009',
        'Flixton Manor,1-303667371,Nursing homes,x,M41 5QL,https://www.flixtonmanor.com,2024-02-15,Trafford,E0800009',
        'No Number,303667371,Nursing homes,x,M41 5QL,NA,NA,Trafford,E08000009',
      ),
    ).toMatchObject({
      kind: 'care-homes',
      asAt: '2024-02-15',
      added: 1,
      unread: ['type', 'address', 'inspection_date', 'area_name'],
    });
    expect(register.said.slice(1, 3)).toEqual([
      '  line 3 rejected: Flixton Manor (1-303667371): “E0800009” is not the code of an area: a letter and eight digits, like E08000009.',
      '  line 4 rejected: No Number: “303667371” is not a number of the Care Quality Commission, like 1-466088203.',
    ]);
    expect(await findOrganisations(register.database, '1-25539717985', 5)).toMatchObject([
      { name: 'Broadway', sector: 'social-care-provider', postcode: 'M31 4DH' },
    ]);
  });
});

describe('importing groups without a number', () => {
  const HEAD = 'name,description,address,postcode,website';
  it('knows them by name, leaves alone those it has, and adds none twice', async () => {
    await bring('charities_2020-01.csv', CHARITIES, '300003,NA,THE TOY HOUSE,CIO,2015-01-01,M32 0AA,NA');
    const lines = [
      HEAD,
      'The Toy House,"Play, and more",x,M32 0AA,NA',
      'Dance System CIC,Dance,Sale,M33 3JR,http://www.dancesystem.co.uk/',
      'Dance System CIC,Dance,Altrincham,WA14 1AA,http://www.dancesystem.co.uk/',
      'Chorlton Anxiety Group,Meets on Tuesdays,x,NA,NA',
    ];
    const first = await bring('groups_2024-01.csv', ...lines);
    expect(first).toMatchObject({ kind: 'groups', added: 2, unchanged: 1 });
    expect(first.rejected).toEqual([{ line: 4, reason: 'dance system cic is already on line 3.' }]);
    expect(await bring('groups_2025-01.csv', ...lines)).toMatchObject({ added: 0, unchanged: 3 });
    // a directory of a later day makes the charity register's own list no older
    expect(
      await bring('charities_2024-06.csv', CHARITIES, '300003,NA,THE TOY HOUSE,CIO,2015-01-01,M33 1ZZ,NA'),
    ).toMatchObject({ corrected: 1 });
    expect(await findOrganisations(register.database, 'anxiety', 5)).toMatchObject([
      { name: 'Chorlton Anxiety Group', identifiers: [], closed: false },
    ]);
  });
});

const data = resolve(import.meta.dirname, '../../../../shared/data/vcse');
const published = existsSync(data) ? describe : describe.skip;
if (!existsSync(data)) console.warn(`The published files are not at ${data}: their import is not tested.`);

published('importing the files of the voluntary sector as published', () => {
  it('takes charities and their mergers, and refuses all care homes by the form of their area', async () => {
    await register.take(resolve(data, 'charities_operating_in_trafford.csv'));
    const mergers = await register.take(resolve(data, 'charity_register_of_mergers.csv'));
    expect(mergers).toMatchObject({ kind: 'charity-mergers', rows: 5_843, asAt: '2026-04-30' });
    const why = (form: RegExp): number => mergers.rejected.filter(({ reason }) => form.test(reason)).length;
    expect(why(/handed over has no number/)).toBe(403);
    // 78 rows have none for who took over, 20 of them none for either
    expect(why(/took over has no number/)).toBe(58);
    expect(mergers.relations.succeeded).toBe(mergers.rows - mergers.rejected.length);
    const [groundwork] = await findOrganisations(register.database, '1046299', 1);
    expect(await successorsOf(register.database, [groundwork!.id], '2026-11-01')).toMatchObject([
      { name: expect.stringMatching(/groundwork/i) },
    ]);
    const homes = await register.take(resolve(data, 'trafford_care_homes.csv'));
    expect(homes).toMatchObject({ kind: 'care-homes', rows: 56, added: 0 });
    expect(homes.rejected.map(({ line }) => line)).toEqual(Array.from({ length: 56 }, (_, at) => at + 2));
    expect(
      register.said.filter((line) => line.includes('“E0800009” is not the code of an area')),
    ).toHaveLength(56);
    expect(await register.take(resolve(data, 'trafford_mental_health_services.csv'))).toMatchObject({
      kind: 'groups',
      rows: 60,
    });
    expect(await register.take(resolve(data, 'charity_area_of_operation_to_gss.csv'))).toMatchObject({
      kind: 'area-aliases',
      rows: 469,
      rejected: [],
    });
    await register.take(resolve(data, '../geo/lad_names_codes_2023-12.csv'));
    expect(await areasNamed(register.database, 'vale of glamorgan', ['lad'], '2024-01-01')).toMatchObject([
      { code: 'W06000014' },
    ]);
    const lines = (await register.lines()).length;
    for (const name of ['charity_register_of_mergers.csv', 'trafford_mental_health_services.csv'])
      expect(await register.take(resolve(data, name))).toMatchObject({
        added: 0,
        relations: { succeeded: 0, added: 0 },
      });
    expect(await register.lines()).toHaveLength(lines);
  }, 120_000);

  it('holds the same, whichever comes first', async () => {
    const files = [
      'charities_operating_in_trafford.csv',
      'charity_register_of_mergers.csv',
      'trafford_mental_health_services.csv',
    ];
    const other = await freshRegister();
    try {
      for (const name of files) await register.take(resolve(data, name));
      for (const name of files.toReversed()) await other.take(resolve(data, name));
      expect(await holding(other)).toEqual(await holding(register));
    } finally {
      await other.close();
    }
  }, 120_000);
});
