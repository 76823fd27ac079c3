import { describe, expect, it } from '@jest/globals';
import { describeOrganisation } from './describe-organisation.js';
import { hasForm, normaliseCompanyNumber } from './identifier.js';
import { isClosed } from './organisation.js';
import { normalisePostcode } from './postcode.js';
import { normaliseWebsite } from './website.js';

describe('a postcode', () => {
  it.each([
    ['M14 4RE ', 'M14 4RE'],
    ['m169nw', 'M16 9NW'],
    ['WA15 OHF', 'WA15 0HF'],
    ['EC1A1BB', 'EC1A 1BB'],
  ])('%j is %s', (typed, held) => expect(normalisePostcode(typed)).toBe(held));
  it.each(['NA', '', 'M33', 'Manchester', 'M14 4R'])('%j is none', (typed) =>
    expect(normalisePostcode(typed)).toBeNull(),
  );
});

describe('a code', () => {
  it('has the form its scheme gives it', () => {
    expect(hasForm('ods', '00C')).toBe(true);
    expect(hasForm('ods', 'S1Y5D')).toBe(true);
    expect(hasForm('ons', 'E08000009')).toBe(true);
    expect(hasForm('charity', '210843')).toBe(true);
  });
  it('is refused when a spreadsheet or a slip has changed it', () => {
    expect(hasForm('ods', '5.00E+02')).toBe(false);
    expect(hasForm('ons', 'E0800009')).toBe(false);
    expect(hasForm('charity', '12345')).toBe(false);
  });
  it.each([
    ['00738693', '00738693'],
    ['738693', '00738693'],
    ['RC000832', 'RC000832'],
    ['IP12345R', 'IP12345R'],
    ['CE00571', null],
    ['n/a', null],
  ])('of a company, %s, is %s', (typed, held) => expect(normaliseCompanyNumber(typed)).toBe(held));
});

describe('a website', () => {
  it.each([
    ['www.cheshirewildlifetrust.co.uk', 'https://www.cheshirewildlifetrust.co.uk'],
    ['http://example.org/a', 'http://example.org/a'],
    ['WWW.DYNAMICSUPPORTGM.ORG.', 'https://www.dynamicsupportgm.org'],
  ])('%s is linked as %s', (typed, held) => expect(normaliseWebsite(typed)).toBe(held));
  it.each([
    'javascript:alert(1)',
    'someone@example.org',
    'www,example.com',
    'http//:www.example.org',
    'https://a:b@example.org',
    'localhost',
  ])('%s is not linked', (typed) => expect(normaliseWebsite(typed)).toBeNull());
});

describe('an organisation', () => {
  it('is open on its last day and closed the day after', () => {
    expect(isClosed({ validTo: '2024-12-31' }, '2024-12-31')).toBe(false);
    expect(isClosed({ validTo: '2024-12-31' }, '2025-01-01')).toBe(true);
    expect(isClosed({ validTo: null }, '2025-01-01')).toBe(false);
  });
});

describe('describing a group that is in no register', () => {
  const ids = { organisation: 'o', name: 'n' };
  it('makes an organisation without codes', () => {
    const result = describeOrganisation(
      { name: '  Knitters  of Sale ', sector: 'vcse', postcode: 'm335wg' },
      ids,
      '2026-11-18',
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        organisation: { sector: 'vcse', postcode: 'M33 5WG', source: 'described', version: 1 },
        name: { name: 'Knitters of Sale', until: null },
      },
    });
  });
  it('needs no postcode', () =>
    expect(
      describeOrganisation({ name: 'Knitters', sector: 'vcse', postcode: ' ' }, ids, '2026-11-18').ok,
    ).toBe(true));
  it('says all faults at once', () => {
    const result = describeOrganisation({ name: ' ', sector: 'guild', postcode: 'Sale' }, ids, '2026-11-18');
    expect(result.ok ? [] : result.refusal.faults.map(({ code, path }) => [code, path])).toEqual([
      ['organisation/name-missing', 'name'],
      ['organisation/sector-unknown', 'sector'],
      ['organisation/postcode-malformed', 'postcode'],
    ]);
  });
});
