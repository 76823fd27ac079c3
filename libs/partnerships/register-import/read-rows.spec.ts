import { describe, expect, it } from '@jest/globals';
import { detectKind } from './detect-kind.js';
import type { CsvRecord, ReadRow, RegisterRow } from './register-row.js';

const record = (fields: string[], line = 2): CsvRecord => ({ line, fields });

function trust(change: Record<number, string> = {}): string[] {
  const row: string[] = Array.from({ length: 27 }, () => '');
  Object.assign(
    row,
    {
      0: 'R0A',
      1: 'MANCHESTER UNIVERSITY NHS FOUNDATION TRUST',
      2: 'Y62',
      3: 'QOP',
      9: 'M13 9WL',
      10: '20171001',
      21: '1',
      23: 'B',
    },
    change,
  );
  return row;
}

/** Reads one row of a file with this header, through detection, as the importer does. */
function read(header: string[], fields: string[]): ReadRow {
  const detected = detectKind(record(header, 1));
  if (!detected) throw new Error('not detected');
  return detected.read(record(fields)) as ReadRow;
}
const readTrust = (change: Record<number, string>): ReadRow => read(trust(), trust(change));

const LAD = 'FID,LAD23CD,LAD23NM,LAD23NMW'.split(',');
const ICB = 'ICB24CD,ICB24CDH,ICB24NM,ObjectId'.split(',');
const CHARITY =
  'registered_charity_number,charity_company_registration_number,charity_name,charity_type,charity_activities,date_of_registration,charity_contact_postcode,charity_contact_web'.split(
    ',',
  );
const charity = (change: Partial<Record<number, string>> = {}): string[] =>
  Object.assign(
    [
      '214927',
      '00738693',
      'THE CHESHIRE WILDLIFE TRUST LIMITED',
      'Charitable company',
      'NA',
      '1963-02-20',
      'SY14 8EF',
      'www.example.org',
    ],
    change,
  );

describe('a row of the NHS trusts', () => {
  it('gives code, name, postcode and dates; no close date is open', () => {
    expect(readTrust({})).toEqual({
      line: 2,
      sector: 'nhs-trust',
      name: 'MANCHESTER UNIVERSITY NHS FOUNDATION TRUST',
      identifiers: [{ scheme: 'ods', value: 'R0A' }],
      postcode: 'M13 9WL',
      validFrom: '2017-10-01',
      validTo: null,
      relations: [{ scheme: 'ods', from: 'R0A', kind: 'in-icb', to: 'QOP', since: null, until: null }],
      notes: [],
    });
  });
  it('keeps a close date', () =>
    expect(readTrust({ 11: '20241231' })).toMatchObject({ validTo: '2024-12-31' }));
  it('takes a Welsh trust without region and board', () =>
    expect(readTrust({ 0: 'RQF', 2: '', 3: '' })).toMatchObject({ identifiers: [{ value: 'RQF' }] }));
  it('takes a five-character code and one with leading noughts', () => {
    expect(readTrust({ 0: 'G6V2S' })).toMatchObject({ identifiers: [{ value: 'G6V2S' }] });
    expect(readTrust({ 0: '00C' })).toMatchObject({ identifiers: [{ value: '00C' }] });
  });
  it.each([
    [{ 0: '5.00E+02' }, /not an ODS code/],
    [{ 1: ' ' }, /no name/],
    [{ 10: '20241301' }, /open date “20241301”/],
    [{ 11: '20230230' }, /close date “20230230”/],
    [{ 10: '20240101', 11: '20230101' }, /closes \(2023-01-01\) before it opens/],
    [{ 1: 'TRUST \uFFFD' }, /cannot be read/],
  ])('%j is rejected with its reason', (change, reason) =>
    expect(readTrust(change)).toEqual({ line: 2, reason: expect.stringMatching(reason) }),
  );
  it('is rejected when cells are missing, as they would be read in the wrong place', () => {
    expect(read(trust(), trust().slice(0, 26))).toMatchObject({
      reason: expect.stringMatching(/26 columns where 27/),
    });
  });
  it('is taken without a postcode that is none, and says so', () => {
    expect(readTrust({ 9: 'M13' })).toMatchObject({
      postcode: null,
      notes: [expect.stringContaining('“M13”')],
    });
  });
});

describe('a row of the local authorities', () => {
  it('gives a council by its ONS code, whatever the year in the headings', () => {
    const expected = {
      sector: 'council',
      name: 'Isle of Anglesey',
      identifiers: [{ scheme: 'ons', value: 'W06000001' }],
    };
    expect(read(LAD, ['340', 'W06000001', 'Isle of Anglesey', 'Ynys Môn'])).toMatchObject(expected);
    expect(read(['LAD24CD', 'LAD24NM'], ['W06000001', 'Isle of Anglesey'])).toMatchObject(expected);
    expect(read(['ltla24_name', 'ltla24_code'], ['Isle of Anglesey', 'W06000001'])).toMatchObject(expected);
  });
  it('says nothing about postcode or closing', () => {
    const row = read(LAD, ['1', 'E06000001', 'Hartlepool', ' ']);
    expect('postcode' in row || 'validTo' in row).toBe(false);
  });
  it('is rejected by the form of its code', () => {
    expect(read(LAD, ['1', 'E0800009', 'Trafford', ' '])).toMatchObject({
      reason: expect.stringMatching(/not an ONS code/),
    });
    expect(read(LAD, ['1', 'E54000057', 'Greater Manchester', ' '])).toMatchObject({
      reason: expect.stringMatching(/not the code of a local authority/),
    });
  });
});

describe('a row of the integrated care boards', () => {
  it('carries both codes, the ODS code first', () => {
    expect(
      read(ICB, ['E54000057', 'QOP', 'NHS Greater Manchester Integrated Care Board', '38']),
    ).toMatchObject({
      sector: 'icb',
      identifiers: [
        { scheme: 'ods', value: 'QOP' },
        { scheme: 'ons', value: 'E54000057' },
      ],
    });
  });
  it('is rejected when the codes are of something else', () => {
    expect(read(ICB, ['E38000187', '02A', 'Trafford', '1'])).toMatchObject({
      reason: expect.stringMatching(/integrated care board/),
    });
    expect(read(ICB, ['E54000057', '', 'NHS Greater Manchester', '1'])).toMatchObject({
      reason: expect.stringMatching(/ODS code/),
    });
  });
});

describe('a row of the charities', () => {
  it('gives number, name, company number with its noughts, postcode and website', () => {
    expect(read(CHARITY, charity())).toMatchObject({
      sector: 'vcse',
      identifiers: [
        { scheme: 'charity', value: '214927' },
        { scheme: 'company', value: '00738693' },
      ],
      postcode: 'SY14 8EF',
      website: 'https://www.example.org',
      validFrom: '1963-02-20',
      notes: [],
    });
  });
  it('reads NA as missing, but not as a name', () => {
    const row = read(CHARITY, charity({ 1: 'NA', 2: 'NA', 6: 'NA', 7: 'NA' }));
    expect(row).toMatchObject({
      name: 'NA',
      identifiers: [{ scheme: 'charity' }],
      postcode: null,
      website: null,
      notes: [],
    });
  });
  it('closes up spaces in a name', () =>
    expect(read(CHARITY, charity({ 2: 'THE RIVER    MANCHESTER ' }))).toMatchObject({
      name: 'THE RIVER MANCHESTER',
    }));
  it('keeps the charity when only a side field is bad, and says what it left out', () => {
    const row = read(CHARITY, charity({ 1: 'CE00571', 6: 'SALE', 7: 'www,example.com' }));
    expect(row).toMatchObject({ identifiers: [{ scheme: 'charity' }], postcode: null, website: null });
    expect((row as RegisterRow).notes).toEqual([
      expect.stringContaining('CE00571'),
      expect.stringContaining('SALE'),
      expect.stringContaining('www,example.com'),
    ]);
  });
  it.each([
    [{ 0: 'NA' }, /not a charity number/],
    [{ 0: '1.07E+06' }, /not a charity number/],
    [{ 2: '' }, /no name/],
    [{ 5: '20/02/63' }, /date of registration/],
  ])('%j is rejected with its reason', (change, reason) =>
    expect(read(CHARITY, charity(change))).toMatchObject({ reason: expect.stringMatching(reason) }),
  );
});
