import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDate, formatDateLong, formatInstant, formatTime } from './dates.js';
import { faultOf, fieldId, refuse, valuesOf } from './form.js';
import { links } from './links.js';
import { formatPence, parsePounds } from './money.js';
import { wantsScript } from './page-handle.js';
import { pageTitle } from './page-title.js';

describe('dates', () => {
  it('are written as England writes them', () => {
    expect(formatDate('2027-05-03')).toBe('3 May 2027');
    expect(formatDateLong('2027-05-03')).toBe('Monday 3 May 2027');
  });
  it('follow summer time', () => {
    expect(formatInstant('2027-05-03T13:30:00Z')).toBe('3 May 2027 at 2:30pm');
    expect(formatInstant('2027-01-03T13:30:00Z')).toBe('3 January 2027 at 1:30pm');
    expect(formatInstant('2027-05-31T23:30:00Z')).toBe('1 June 2027 at 12:30am');
  });
  it.each([
    ['2027-01-03T09:00:00Z', '9am'],
    ['2027-01-03T12:00:00Z', 'midday'],
    ['2027-01-03T00:00:00Z', 'midnight'],
    ['2027-01-03T12:05:00Z', '12:05pm'],
    ['2027-01-03T00:05:00Z', '12:05am'],
    ['2027-01-03T22:00:00Z', '10pm'],
  ])('%s is said %s', (instant, said) => expect(formatTime(instant)).toBe(said));
});

describe('money', () => {
  it.each([
    ['0', '£0'],
    ['5', '£0.05'],
    ['123456', '£1,234.56'],
    ['100000000', '£1,000,000'],
    ['-2550', '−£25.50'],
    ['900719925474099301', '£9,007,199,254,740,993.01'],
  ])('%s pence is %s', (pence, text) => expect(formatPence(pence)).toBe(text));

  it('reads back what it writes, to the penny, however large', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        (pence) => parsePounds(formatPence(pence)) === pence.toString(),
      ),
    );
  });
  it.each(['', '1.234', '12,34', '£', 'ten', '-5', '1e3'])('“%s” is no amount', (text) =>
    expect(parsePounds(text)).toBeUndefined(),
  );
  it('takes one digit after the point as tens of pence', () => expect(parsePounds('£12.5')).toBe('1250'));
});

describe('a form that was refused', () => {
  const faults = [
    { code: 'a', path: 'what', message: 'Say what.' },
    { code: 'b', path: 'what', message: 'Be brief.' },
  ];
  it('keeps everything typed', () => {
    const form = new FormData();
    form.append('what', '  Open a clinic ');
    form.append('agreed', 'off');
    form.append('agreed', 'on');
    expect(refuse({ faults }, valuesOf(form))).toEqual({
      faults,
      values: { what: 'Open a clinic', agreed: 'on' },
    });
  });
  it('says all that is wrong with a field beside it', () => {
    expect(faultOf(faults, 'what')).toBe('Say what. Be brief.');
    expect(faultOf(faults, 'whatever')).toBeUndefined();
  });
  it('leads from the summary to the field', () =>
    expect(fieldId('partners.2.name')).toBe('field-partners-2-name'));
});

describe('the frame', () => {
  it('builds addresses that keep any name in one step', () => {
    expect(links.section('north/moor', 'a b')).toBe('/north%2Fmoor/plan/a%20b');
    expect(links.signIn('/x?y=1')).toBe('/sign-in?next=%2Fx%3Fy%3D1');
  });
  it('sends no script where one route of the page refuses it', () => {
    expect(wantsScript([{}, { handle: { script: false } }, {}])).toBe(false);
    expect(wantsScript([{}, { handle: {} }])).toBe(true);
  });
  it('lets a page decide by its data', () => {
    const handle = { script: (data: { member: boolean }) => data.member };
    expect(wantsScript([{ handle, loaderData: { member: true } }])).toBe(true);
    expect(wantsScript([{ handle, loaderData: { member: false } }])).toBe(false);
    // Its loader was refused or failed: the page that says so is plain.
    expect(wantsScript([{ handle }])).toBe(false);
  });
  it('tells an error first in the window’s title, and a name once', () => {
    expect(pageTitle('Join', { place: 'Northmoor', error: true })).toBe('Error: Join · Northmoor · Folkmoot');
    expect(pageTitle('Folkmoot')).toBe('Folkmoot');
  });
});
