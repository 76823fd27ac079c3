import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { etrLine, freshRegister, type FreshRegister } from '../register-import/testing/fresh-register.js';
import { successorsOf } from './successors.js';

let register: FreshRegister;
beforeAll(async () => {
  register = await freshRegister();
  const codes = ['RM4', 'RW3', 'R0A', 'RW6', 'RM3', 'RC1', 'RC2'];
  await register.take(
    await register.file(
      'etr_2025-01.csv',
      codes.map((code) => etrLine({ code, name: `TRUST ${code}` })).join(''),
    ),
  );
  await register.take(
    await register.file(
      's_2022-04.csv',
      `old_code,new_code,date
RM4,RW3,2012-04-01
RW3,R0A,2017-10-01
RW6,RM3,2021-10-01
RW6,R0A,2021-10-01
RC1,RC2,2010-01-01
RC2,RC1,2011-01-01
`,
    ),
  );
});
afterAll(() => register.close());

async function after(code: string, asAt = '2025-01-01'): Promise<string[]> {
  const { id } = (await register.database.row<{ id: string }>(
    'SELECT organisation_id AS id FROM partnerships.organisation_identifier WHERE value = $1',
    [code],
  ))!;
  return (await successorsOf(register.database, [id], asAt)).map(({ name }) => name);
}

describe('the successors of an organisation', () => {
  it('are the end of a chain, as far as it had come on the day', async () => {
    expect(await after('RM4')).toEqual(['TRUST R0A']);
    expect(await after('RM4', '2015-01-01')).toEqual(['TRUST RW3']);
    expect(await after('RM4', '2011-01-01')).toEqual([]);
  });
  it('are several after a split', async () => expect(await after('RW6')).toEqual(['TRUST R0A', 'TRUST RM3']));
  it('are none of one that goes on', async () => expect(await after('R0A')).toEqual([]));
  it('come to an end where two lists point in a circle', async () =>
    expect(await after('RC1')).toEqual(['TRUST RC2']));
});
