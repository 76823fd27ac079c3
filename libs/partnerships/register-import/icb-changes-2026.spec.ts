import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { areas, wholesOf } from '../contract/areas.reader.js';
import { organisationRecord, successionsOf } from '../reads/organisation-record.js';
import { successorsOf } from '../reads/successors.js';
import { freshRegister, type FreshRegister } from './testing/fresh-register.js';

const own = resolve(import.meta.dirname, '../register-data/icb-2026-04');
const before = resolve(import.meta.dirname, '../../../../shared/data/geo/icb_names_codes_2024-12.csv');
const there = existsSync(before);
if (!there) console.warn(`Skipped, because there is no ${before}.`);

(there ? describe : describe.skip)('the boards of 1 April 2026, after those of 2024', () => {
  let register: FreshRegister;
  const ended = resolve(own, 'icb_ended_2026-04.csv');
  const names = resolve(own, 'icb_names_codes_2026-04.csv');
  beforeAll(async () => {
    register = await freshRegister('2026-11-20');
    await register.take(before);
    await register.take(
      await register.file(
        'lad24.csv',
        'LAD24CD,LAD24NM,ICB24CD\nE06000001,Hartlepool,E54000050\nE06000032,Luton,E54000024\nE06000040,Windsor and Maidenhead,E54000034\n',
      ),
      '2024-12-01',
    );
  });
  afterAll(() => register.close());

  const successorsOn = async (code: string, day: string): Promise<string[]> => {
    const { id } = (await organisationRecord(register.database, `ods-${code}`))!;
    const found = await successorsOf(register.database, [id], day);
    return found.map(({ name }) => name.replace(/^NHS | Integrated Care Board$/g, ''));
  };

  it('close twelve, add six, give one another code, and leave nobody out', async () => {
    expect(await register.take(ended)).toMatchObject({
      closed: 12,
      rejected: [],
      relations: { succeeded: 16 },
      areas: { ended: 12 },
    });
    const taken = await register.take(names);
    expect(taken).toMatchObject({ rows: 36, added: 6, renamed: 0, rejected: [], missing: [], notes: [] });
    expect(
      await register.database.row(
        `SELECT count(*) FILTER (WHERE valid_to IS NULL)::int AS open, count(*) FILTER (WHERE valid_to = '2026-03-31')::int AS ended
           FROM partnerships.organisation`,
      ),
    ).toEqual({ open: 36, ended: 12 });
    const recoded = (await organisationRecord(register.database, 'ods-QRL'))!;
    expect(recoded.codes).toEqual([
      { scheme: 'ods', value: 'QRL', until: null },
      { scheme: 'ons', value: 'E54000042', until: '2026-04-01' },
      { scheme: 'ons', value: 'E54000067', until: null },
    ]);
  });

  it('divide a board between three, from their day', async () => {
    expect(await successorsOn('QNQ', '2026-03-31')).toEqual([]);
    expect(await successorsOn('QNQ', '2026-04-01')).toEqual([
      'Hampshire and Isle of Wight',
      'Surrey and Sussex',
      'Thames Valley',
    ]);
    expect(await successorsOn('QHG', '2026-04-01')).toEqual(['Central East']);
    const { id } = (await organisationRecord(register.database, 'ods-S1Y5D'))!;
    expect((await successionsOf(register.database, id)).map(({ from }) => from.code).sort()).toEqual([
      'QHG',
      'QM7',
      'QUE',
    ]);
  });

  it('leave their areas to one board, or keep them until a table says which part went where', async () => {
    const { database } = register;
    const code = async (nhs: string): Promise<string> =>
      (await areas(database, [nhs], '2026-05-01')).find(({ stands }) => stands)!.code;
    const boardOf = async (district: string, day: string) =>
      (await wholesOf(database, district, 'icb', day)).map((one) => one.code);
    expect(await boardOf('E06000032', '2026-03-31')).toEqual(['E54000024']);
    expect(await boardOf('E06000032', '2026-04-01')).toEqual([await code('S1Y5D')]);
    expect(await boardOf('E06000001', '2026-04-01')).toEqual(['E54000050']);
    expect(await boardOf('E06000040', '2026-04-01')).toEqual(['E54000034']);
    const [divided] = await areas(database, ['E54000034'], '2026-04-01');
    expect(divided).toMatchObject({ stands: false, until: '2026-04-01' });
    expect(divided!.successors.map((one) => one.code).sort()).toEqual(
      [await code('S0E4D'), await code('S9B9J'), 'E54000067'].sort(),
    );
    // and a table of the new boards has the last word
    const table = await register.file(
      'lad26_2026-06.csv',
      'LAD26CD,LAD26NM,ICB26CD\nE06000040,Windsor and Maidenhead,E54000067\n',
    );
    expect(await register.take(table)).toMatchObject({ parts: { moved: 1 } });
    expect(await boardOf('E06000040', '2026-07-01')).toEqual(['E54000067']);
  });

  it('are taken once, and an older list neither opens nor closes anything', async () => {
    const lines = await register.lines();
    const nothing = { areas: { added: 0, ended: 0, succeeded: 0 }, parts: { added: 0, moved: 0, ended: 0 } };
    expect(await register.take(ended)).toMatchObject({
      closed: 0,
      relations: { succeeded: 0 },
      ...nothing,
    });
    expect(await register.take(names)).toMatchObject({ added: 0, corrected: 0, ...nothing });
    expect(await register.take(before)).toMatchObject({ reopened: 0, renamed: 0, added: 0 });
    expect(await register.lines()).toEqual(lines);
  });
});
