import { describe, expect, it } from '@jest/globals';
import { detectKind, whyNoText, whyUnknown } from './detect-kind.js';
import { fileDate } from './file-date.js';

const first = (fields: string[]) => ({ line: 1, fields });
const kindOf = (header: string): string | null => detectKind(first(header.split(',')))?.kind ?? null;
const ods = (change: Record<number, string>): string[] =>
  Object.assign(
    Array.from({ length: 27 }, () => ''),
    { 0: 'R0A', 1: 'A TRUST', 21: '1', 23: 'B' },
    change,
  );

describe('the kind of a file', () => {
  it.each([
    ['FID,LAD23CD,LAD23NM,LAD23NMW,BNG_E,BNG_N,LONG,LAT,Shape__Area,Shape__Length,GlobalID', 'lad'],
    ['ltla24_name,ltla24_code,region24_name,region24_code', 'lad'],
    ['ICB24CD,ICB24CDH,ICB24NM,ObjectId', 'icb'],
    ['ICB26CD,ICB26CDH,ICB26NM', 'icb'],
    ['PCN Code,PCN Name,Current Sub ICB Loc Code,Sub ICB Location,Open Date,Close Date,Postcode', 'pcn'],
    ['PCN Code,PCN Name,Current CCG Code,CCG,Open Date,Close Date,Postcode', 'pcn'],
    [
      'Partner\r\nOrganisation\r\nCode,PCN Code,PCN Name,Practice to PCN\r\nRelationship\r\nStart Date,Practice to PCN\r\nRelationship\r\nEnd Date',
      'pcn-members',
    ],
    ['old_code,new_code,date', 'successors'],
    [
      'charity_contact_web,registered_charity_number,charity_company_registration_number,charity_name,date_of_registration,charity_contact_postcode',
      'charity',
    ],
    ['LAD24CD,LAD24NM,SICBL24CD,SICBL24CDH,SICBL24NM,ICB24CD,ICB24CDH,ICB24NM,n_lsoa21', 'area-lookup'],
    ['LAD24CD,LAD24NM,ICB24CD,ICB24CDH,ICB24NM', 'area-lookup'],
    ['WD25CD,WD25NM,LAD25CD,LAD25NM', 'area-lookup'],
    ['LSOA11CD,LSOA11NM,LOC22CD,LOC22CDH,LOC22NM,ICB22CD,ICB22CDH,ICB22NM,LAD22CD,LAD22NM', 'area-lookup'],
    ['LSOA11CD,LSOA11NM,CCG21CD,CCG21CDH,CCG21NM,STP21CD,STP21NM,CAL21CD', 'area-lookup'],
    ['LTLA22CD,LTLA22NM,UTLA22CD,UTLA22NM', 'lad'],
    ['icb22_name,icb22_code,icb22_code_h', 'icb'],
    ['WD23CD,WD23NM,WD22CD,WD22NM', 'area-history'],
    ['lsoa21_name,lsoa21_code,ward24_name,ward24_code,ltla24_name,ltla24_code', 'area-lookup'],
    ['ltla22_code,ltla22_name,ltla23_code,ltla23_name', 'area-history'],
    ['ltla24_code,ltla24_name,imd_average_score,imd25_extent', 'deprivation'],
    ['ltla23_code,Score,Proportion,Extent,Income_Score', 'deprivation'],
    ['ltla21_code,ltla21_name,ethnic_group,value', 'ethnic-groups'],
    ['ltla24_code,total_patients,total_gp_fte,patients_per_gp', 'gp-patients'],
    ['nhs_trust22_code,ltla21_code,proportion_trust_came_from_ltla', 'trust-patients'],
  ])('is told by its headings: %s is %s', (header, kind) => expect(kindOf(header)).toBe(kind));

  it.each([['nothing we know', 'a,b']])('is unknown for a table of %s', (_what, header) =>
    expect(kindOf(header)).toBeNull(),
  );

  it('is NHS trusts for the headerless shape with a group letter', () =>
    expect(detectKind(first(ods({})))?.kind).toBe('etr'));
  it('is told apart from the other lists of that shape by status, role and name', () => {
    const kind = (change: Record<number, string>) => detectKind(first(ods(change)))?.kind;
    expect(kind({ 12: 'A', 13: 'B', 23: '16C', 25: '4' })).toBe('epraccur');
    expect(kind({ 13: 'RO319|RO326', 23: '' })).toBe('eccg');
    expect(kind({ 1: 'NHS DARLINGTON CCG', 23: '' })).toBe('eccg');
  });
  it('is unknown for other files of that shape', () => {
    expect(detectKind(first(ods({ 12: 'A', 13: 'B', 23: '16C' })))).toBeNull(); // no prescribing setting
    expect(detectKind(first(ods({ 23: '' })))).toBeNull();
    expect(whyUnknown(first(ods({ 23: '' })))).toMatch(/Organisation Data Service/);
  });
  it('says what a file is instead', () => {
    expect(whyUnknown(null)).toMatch(/empty/);
    expect(whyNoText(Buffer.from('\uFEFF <!doctype html>'))).toMatch(/web page/);
    expect(whyNoText(Buffer.from('code,name', 'utf16le'))).toMatch(/UTF-8/);
    expect(whyNoText(Buffer.from('code,name'))).toBeNull();
  });
});

describe('the date of a file', () => {
  const today = '2026-11-18';
  const dated = async (
    file: string,
    { year = null as string | null, told = null as string | null, inside = null as string | null } = {},
  ): Promise<string> => (await fileDate({ file }, year, told, today, async () => inside)).day;

  it('is what the operator says, before all else', async () =>
    expect(await dated('list_2023-12.csv', { year: '23', told: '2024-01-31' })).toBe('2024-01-31'));
  it('is in its name, by month or day', async () => {
    expect(await dated('/x/2019-01/lad_2023-12.csv', { year: '23' })).toBe('2023-12-01');
    expect(await dated('etr_20251203.csv')).toBe('2025-12-03');
    expect(await dated('LAD_(December_2023)_Names_and_Codes.csv')).toBe('2023-12-01');
    expect(await dated('01_April_2026_CQC_directory.csv')).toBe('2026-04-01');
    expect(await dated('epraccur_2022-08_26columns.csv')).toBe('2022-08-01');
  });
  it('is not in a name that contradicts the headings, is no date, or lies ahead', async () => {
    expect(await dated('saved_2025-01.csv', { year: '23' })).toBe('2023-01-01');
    expect(await dated('list_2023-02-30.csv', { inside: '2020-01-01' })).toBe('2020-01-01');
    expect(await dated('list_2027-01.csv', { inside: '2020-01-01' })).toBe('2020-01-01');
    expect(await dated('3976128911846889050.csv', { inside: '2020-01-01' })).toBe('2020-01-01');
  });
  it('is the latest date inside, else today', async () => {
    expect(await dated('etr.csv', { inside: '2024-12-31' })).toBe('2024-12-31');
    expect(await dated('etr.csv')).toBe(today);
  });
});
