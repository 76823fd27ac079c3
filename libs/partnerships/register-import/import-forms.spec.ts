import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { openDocument, textRow } from '../../../test/worlds/open-document.js';
import { etrLine, freshRegister, type FreshRegister } from './testing/fresh-register.js';

let register: FreshRegister;
beforeAll(async () => {
  register = await freshRegister();
});
afterAll(() => register.close());

const zipped = (parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, part] of Object.entries(parts)) zip.file(name, part);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
};
const names = async (): Promise<string[]> =>
  (
    await register.database.rows<{ name: string }>(
      'SELECT name FROM partnerships.organisation_name ORDER BY name',
    )
  ).map(({ name }) => name);

const CHARITY = {
  date_of_extract: '2026-01-05T00:00:00',
  registered_charity_number: 200001,
  linked_charity_number: 0,
  charity_name: 'A {brave} "FUND"',
  charity_registration_status: 'Registered',
  date_of_registration: '1961-01-01T00:00:00',
  date_of_removal: null,
  charity_contact_postcode: 'M33 7XX',
  charity_contact_web: null,
  charity_company_registration_number: '00738693',
  charity_is_cio: false,
};

describe('files in the forms in which they are published', () => {
  it('are taken out of a ZIP, with what lies beside them left there', async () => {
    const file = await zipped({
      'etr_2023-02.csv': etrLine({ code: 'R0A', name: 'FROM A ZIP' }),
      'etr.pdf': '%PDF',
    });
    expect(await register.take(await register.file('etr.zip', file))).toMatchObject({
      kind: 'etr',
      asAt: '2023-02-01',
      added: 1,
    });
    expect(
      await register.bringIn(await register.file('more.zip', await zipped({ 'a.pdf': '%PDF' }))),
    ).toMatchObject({
      ok: false,
      message: expect.stringContaining('no list in this ZIP'),
    });
  });

  it('are taken from a spreadsheet of OpenDocument, below its notes', async () => {
    const head = [
      'Location ID',
      'Care home?',
      'Location Name',
      'Location Postal Code',
      'Location Web Address',
      'Provider ID',
    ];
    const bytes = await openDocument({
      README: [textRow('What this is')],
      HSCA_Active_Locations: [
        textRow('Active locations as at 1 April 2026'),
        textRow(...head),
        textRow('1-25539717985', 'Y', 'FROM A TABLE', 'M31 4DH', '', '1-101'),
        textRow('1-25539717986', 'N', 'A SURGERY', 'M31 4DH', '', '1-102'),
      ],
    });
    expect(await register.take(await register.file('active.ods', bytes))).toMatchObject({
      kind: 'care-homes',
      asAt: '2026-04-01',
      added: 1,
      passedOver: 1,
      otherSheets: ['README'],
      notes: [{ line: 1, note: expect.stringContaining('Active locations') }],
    });
  });

  it('are taken as lists of JSON', async () => {
    const text = '\uFEFF' + JSON.stringify([CHARITY, { ...CHARITY, registered_charity_number: 200002 }]);
    expect(await register.take(await register.file('charity_2026-01.json', text))).toMatchObject({
      kind: 'charity',
      rows: 2,
      added: 2,
      rejected: [],
    });
    expect(await names()).toContain('A {brave} "FUND"');
  });

  it('say when they were read as letters of Windows', async () => {
    const text = etrLine({ code: 'R0B', name: 'CAF\u00c9 TRUST' });
    expect(
      await register.take(await register.file('etr_2024-02.csv', Buffer.from(text, 'latin1'))),
    ).toMatchObject({ added: 1, notes: [{ note: expect.stringContaining('Windows-1252') }] });
    expect(await names()).toContain('CAFÉ TRUST');
  });

  it('leave nothing in the register where they broke off on their way', async () => {
    const before = await names();
    const rows = Array.from(
      { length: 1_500 },
      (_, n) => `E${String(6_000_000 + n).padStart(8, '0')},Place ${n},x\n`,
    );
    const whole = `LAD23CD,LAD23NM,LAD23NMW\n${rows.join('')}`;
    const tries: [string, string | Buffer][] = [
      ['list.csv', whole.slice(0, -4)],
      [
        'code.csv',
        `LAD23NM,LAD23NMW,LAD23CD\n${rows
          .map((_, n) => `Place ${n},x,E0${6_000_000 + n}`)
          .join('\n')
          .slice(0, -1)}`,
      ],
      [
        'quoted.csv',
        etrLine({ code: 'R0C', name: 'CUT' }).repeat(1) + etrLine({ code: 'R0D', name: 'CUT' }).slice(0, 40),
      ],
      ['charity.json', JSON.stringify([CHARITY]).slice(0, -20)],
      ['etr.zip', (await zipped({ 'etr.csv': etrLine({ code: 'R0E', name: 'CUT' }) })).subarray(0, -60)],
    ];
    for (const [name, text] of tries)
      expect([name, await register.bringIn(await register.file(name, text))]).toMatchObject([
        name,
        { ok: false },
      ]);
    expect(await names()).toEqual(before);
  });

  it('say where the register has many more than a list that should have all', async () => {
    const all = Array.from({ length: 40 }, (_, n) =>
      etrLine({ code: `RX${String(n).padStart(2, '0')}`, name: `TRUST ${n}` }),
    );
    await register.take(await register.file('etr_2025-01.csv', all.join('')));
    const part = await register.take(await register.file('etr_2025-06.csv', all.slice(0, 10).join('')));
    expect(part.missing.length).toBeGreaterThanOrEqual(30);
    expect(part.notes[0]?.note).toContain('may be cut off');
  });
});
