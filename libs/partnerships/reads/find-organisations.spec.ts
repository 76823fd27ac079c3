import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { etrLine, freshRegister, type FreshRegister } from '../register-import/testing/fresh-register.js';
import { findOrganisations } from './find-organisations.js';

let register: FreshRegister;
const found = async (text: string, limit = 10): Promise<string[]> =>
  (await findOrganisations(register.database, text, limit)).map(({ name }) => name);

beforeAll(async () => {
  register = await freshRegister();
  const trust = { code: 'R0A', name: "ST. MARY'S & DISTRICT NHS TRUST", postcode: 'M13 9WL' };
  await register.take(
    await register.file('etr_2024-01.csv', etrLine({ ...trust, name: 'ST ANNE HOSPITAL' })),
  );
  await register.take(
    await register.file(
      'etr_2025-01.csv',
      etrLine(trust) +
        etrLine({ code: 'R0C', name: 'OLD MARY TRUST', postcode: 'M33 1AA', closed: '20200326' }) +
        etrLine({ code: 'R0D', name: 'NEW MARY TRUST' }),
    ),
  );
  await register.take(
    await register.file(
      'icb_2024-12.csv',
      'ICB24CD,ICB24CDH,ICB24NM\nE54000057,QOP,NHS Greater Manchester Integrated Care Board\n',
    ),
  );
  await register.take(
    await register.file(
      'charities.csv',
      [
        'registered_charity_number,charity_company_registration_number,charity_name,date_of_registration,charity_contact_postcode,charity_contact_web',
        '214927,00738693,THE CHESHIRE WILDLIFE TRUST LIMITED,1963-02-20,M33 5WG,NA',
        '1119510,NA,URMSTON MUSICAL THEATRE,2007-01-01,M41 1AA,NA',
        '1199397,NA,URMSTON MUSICAL THEATRE,2022-01-01,M41 1AA,NA',
        '1000001,NA,SALE FRIENDS,2022-01-01,NA,NA',
        '1000002,NA,FRIENDS OF SALE WATER PARK,2022-01-01,NA,NA',
        '1000003,NA,WHOLESALE FRIENDS,2022-01-01,NA,NA',
      ].join('\n'),
    ),
  );
});
afterAll(() => register.close());

describe('finding an organisation', () => {
  it('shows what tells it from others', async () => {
    expect(await findOrganisations(register.database, 'qop', 5)).toEqual([
      {
        id: expect.any(String),
        name: 'NHS Greater Manchester Integrated Care Board',
        sector: 'icb',
        postcode: null,
        closed: false,
        formerly: null,
        identifiers: [
          { scheme: 'ods', value: 'QOP' },
          { scheme: 'ons', value: 'E54000057' },
        ],
      },
    ]);
  });
  it.each([
    '214927',
    'Charity no. 214927',
    '00738693',
    '738693',
    'M33 5WG',
    'm335wg',
    'cheshire wildlife',
    'Wildlife Cheshire',
    'chesire wildlife',
  ])('by %s', async (text) => expect(await found(text)).toEqual(['THE CHESHIRE WILDLIFE TRUST LIMITED']));
  it('by a name whatever its signs', async () => {
    expect(await found('st marys and district')).toEqual(["ST. MARY'S & DISTRICT NHS TRUST"]);
    expect(await found('St. Mary’s & District')).toHaveLength(1);
  });
  it('by a former name, and says so', async () => {
    expect(await findOrganisations(register.database, 'st anne', 5)).toMatchObject([
      { name: "ST. MARY'S & DISTRICT NHS TRUST", formerly: 'ST ANNE HOSPITAL' },
    ]);
  });
  it('by the first half of a postcode', async () => expect(await found('M41')).toHaveLength(2));
  it('as two where two bear one name', async () => {
    const both = await findOrganisations(register.database, 'urmston musical theatre', 5);
    expect(both.map(({ identifiers }) => identifiers[0]?.value).sort()).toEqual(['1119510', '1199397']);
  });
  it('best first: begins so, then words of it, then within a word', async () => {
    expect(await found('sale friends')).toEqual([
      'SALE FRIENDS',
      'FRIENDS OF SALE WATER PARK',
      'WHOLESALE FRIENDS',
    ]);
  });
  it('open before closed', async () => {
    const both = await findOrganisations(register.database, 'mary trust', 5);
    expect(both.map(({ name, closed }) => [name, closed])).toEqual([
      ['NEW MARY TRUST', false],
      ["ST. MARY'S & DISTRICT NHS TRUST", false],
      ['OLD MARY TRUST', true],
    ]);
  });
  it('gives no more than asked for', async () => expect(await found('trust', 2)).toHaveLength(2));
  it.each(['', ' ', 'a', '%', '__', "'; DROP TABLE x --", 'zzzzzz', 'x'.repeat(5_000)])(
    'gives nothing for %j',
    async (text) => expect(await found(text)).toEqual([]),
  );
});
