import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { workbook } from '../../../test/worlds/workbook.js';
import { etrLine, freshRegister, type FreshRegister } from './testing/fresh-register.js';

let register: FreshRegister;
beforeEach(async () => {
  register = await freshRegister();
});
afterEach(() => register.close());

const relations = () =>
  register.database.rows(
    `SELECT "from", kind, "to", since, until FROM partnerships.organisation_relation ORDER BY "from", kind, since NULLS FIRST, "to"`,
  );

describe('importing relations', () => {
  it('moves a trust to another board from the file’s day, and changes nothing the second time', async () => {
    const line = etrLine({ code: 'R0A', name: 'ROYAL' });
    await register.take(await register.file('etr_2024-01.csv', line));
    const moved = await register.file('etr_2025-01.csv', line.replace('QOP', 'QYG'));
    expect((await register.take(moved)).relations).toMatchObject({ moved: 1, added: 0 });
    expect(await relations()).toEqual([
      { from: 'R0A', kind: 'in-icb', to: 'QOP', since: null, until: '2025-01-01' },
      { from: 'R0A', kind: 'in-icb', to: 'QYG', since: '2025-01-01', until: null },
    ]);
    const lines = await register.lines();
    expect((await register.take(moved)).relations).toMatchObject({ moved: 0, unchanged: 1 });
    expect(await register.lines()).toEqual(lines);
  });

  it('names successors that point at themselves, by line, and reports columns it does not read', async () => {
    await register.take(
      await register.file(
        's_2022-04.csv',
        'old_code,new_code,date,note\nRW3,R0A,2017-10-01,\nR0A,R0A,2017-10-01,x\n',
      ),
    );
    expect(register.said).toEqual([
      's_2022-04.csv: successors as at 2022-04-01 (from the file’s name), 2 rows: 1 succeeded, 1 rejected.',
      '  line 3 rejected: R0A is said to succeed itself.',
      '  columns not read: note',
    ]);
  });

  it('keeps nothing of a dry run, and reports what it would do', async () => {
    const file = await register.file('etr_2025-01.csv', etrLine({ code: 'R0A', name: 'ROYAL' }));
    expect(await register.rehearse(file)).toMatchObject({ ok: true, dryRun: true, added: 1 });
    expect(register.said[0]).toContain('dry run, nothing is kept: NHS trusts');
    expect(await relations()).toEqual([]);
    expect(await register.lines()).toEqual([]);
    expect(await register.database.rows('SELECT id FROM partnerships.organisation')).toEqual([]);
    expect(await register.take(file)).toMatchObject({ dryRun: false, added: 1 });
  });

  it('takes capitals, spaces and signs for no rename', async () => {
    await register.take(
      await register.file('etr_2024-01.csv', etrLine({ code: 'R0A', name: "ST MARY'S & CO NHS" })),
    );
    expect(
      await register.take(
        await register.file('etr_2025-01.csv', etrLine({ code: 'R0A', name: 'St. Marys and  Co, NHS' })),
      ),
    ).toMatchObject({ renamed: 0, unchanged: 1 });
  });
});

describe('importing a workbook', () => {
  it('takes the sheets it knows, by their content, and names the others', async () => {
    const file = await register.file(
      'list_2025-03.csv',
      await workbook({
        Notes: [['Published by us'], ['Read this first']],
        Networks: [
          [
            'PCN\nCode',
            'PCN Name',
            'Current Sub ICB Loc Code',
            'Open Date',
            'Close Date',
            'Postcode',
            'Big?',
          ],
          ['U00001', 'MOOR PCN', '02A', 20190701, null, 'M33 4BR', true],
          ['U00001', 'AGAIN', '02A', 20190701],
        ],
      }),
    );
    expect(await register.take(file)).toMatchObject({ sheet: 'Networks', kind: 'pcn', added: 1 });
    expect(register.said).toEqual([
      'list_2025-03.csv, sheet “Networks”: primary care networks as at 2025-03-01 (from the file’s name), 2 rows: 1 added, 1 relations added, 1 rejected.',
      '  line 3 rejected: U00001 is already on line 2.',
      '  sheets not read: Notes',
      '  columns not read: Big?',
    ]);
  });

  it('says so where no sheet is of a kind we know', async () => {
    const file = await register.file('a.xlsx', await workbook({ A: [['a', 'b']] }));
    expect(await register.bringIn(file)).toMatchObject({ ok: false, code: 'register/file-unknown' });
  });
});

const data = resolve(import.meta.dirname, '../../../../shared/data/ods');
const published = existsSync(data) ? describe : describe.skip;
if (!existsSync(data)) console.warn(`The published files are not at ${data}: their import is not tested.`);

published('importing the lists of the Organisation Data Service as published', () => {
  it('takes practices, commissioners, networks, members and successors, and the second time changes nothing', async () => {
    const files = [
      ['eccg.csv', { kind: 'eccg', rows: 320, added: 320, addedClosed: 161, rejected: [] }],
      [
        'epraccur_2023-02.csv',
        { kind: 'epraccur', rows: 15_536, added: 15_536, addedClosed: 3_359, rejected: [] },
      ],
      ['pcn_details_2023-02.csv', { kind: 'pcn', rows: 1_329, added: 1_329, addedClosed: 65, rejected: [] }],
      ['pcn_core_partners_2023-02.csv', { kind: 'pcn-members', rows: 7_455 }],
      ['ods_successors.csv', { kind: 'successors', rows: 25_480 }],
    ] as const;
    for (const [name, expected] of files)
      expect(await register.take(resolve(data, name))).toMatchObject(expected);
    const row = (text: string) => register.database.row(text);
    // the counts that the publisher's own filter gives: column 26 is 4, status A
    expect(
      await row(`SELECT count(*)::int AS practices FROM partnerships.organisation
                  WHERE kind = 'gp-practice' AND valid_to IS NULL AND standing IS NULL`),
    ).toEqual({ practices: 6_859 });
    expect(
      await row(`SELECT count(*)::int AS trafford FROM partnerships.organisation o
                   JOIN partnerships.organisation_identifier i ON i.organisation_id = o.id
                   JOIN partnerships.organisation_relation r ON r."from" = i.value AND r.kind = 'commissioned-by' AND r."to" = '02A' AND r.until IS NULL
                  WHERE o.kind = 'gp-practice' AND o.valid_to IS NULL AND o.standing IS NULL`),
    ).toEqual({ trafford: 27 });
    expect(
      await row(`SELECT count(*) FILTER (WHERE kind = 'member-of' AND until IS NULL)::int AS members,
                        count(*) FILTER (WHERE kind = 'succeeded-by')::int AS successors FROM partnerships.organisation_relation`),
    ).toEqual({ members: 6_391, successors: 25_480 - 39 });
    const lines = (await register.lines()).length;
    for (const [name] of files.filter(([one]) => !one.startsWith('epraccur')))
      expect(await register.take(resolve(data, name))).toMatchObject({
        added: 0,
        renamed: 0,
        corrected: 0,
        older: 0,
        relations: { added: 0, succeeded: 0, moved: 0, ended: 0, older: 0 },
      });
    expect(await register.lines()).toHaveLength(lines);
  }, 180_000);

  it('adds from tables of others whom no list of the service has named, and lets such a list correct them', async () => {
    await register.take(resolve(data, 'etr.csv'));
    expect(await register.take(resolve(data, 'trafford_pharmacies.csv'))).toMatchObject({
      kind: 'ods-named',
      rows: 57,
      added: 57,
      rejected: [],
    });
    expect(await register.take(resolve(data, 'trafford_gp_patient_registrations.csv'))).toMatchObject({
      added: 26,
      rejected: [],
    });
    expect(await register.take(resolve(data, 'trust_points_2022.csv'))).toMatchObject({
      kind: 'ods-named',
      renamed: 0,
      closed: 0,
    });
    expect(
      await register.database.row(
        `SELECT count(*)::int AS trusts FROM partnerships.organisation WHERE source = 'etr'`,
      ),
    ).toEqual({ trusts: 273 });
    const lines = await register.lines();
    expect(await register.take(resolve(data, 'trafford_pharmacies.csv'))).toMatchObject({
      added: 0,
      unchanged: 57,
    });
    expect(await register.lines()).toEqual(lines);
    const service = await register.file('etr_2020-01.csv', etrLine({ code: 'FKJ04', name: 'ANOTHER NAME' }));
    expect(await register.take(service)).toMatchObject({ renamed: 1, older: 0 });
  }, 120_000);

  it('takes the workbook of networks and their members as its two lists', async () => {
    const outcomes = await register.both(resolve(data, 'ePCN_2023-02.xlsx'));
    expect(outcomes).toMatchObject([
      {
        ok: true,
        sheet: 'PCNDetails',
        kind: 'pcn',
        rows: 1_329,
        added: 1_329,
        addedClosed: 65,
        rejected: [],
      },
      { ok: true, sheet: 'PCN Core Partner Details', kind: 'pcn-members', rows: 7_455, rejected: [] },
    ]);
    expect(register.said[0]).toMatch(/^ePCN_2023-02.xlsx, sheet “PCNDetails”: primary care networks as at/);
    const lines = (await register.lines()).length;
    // the same two lists as CSV say nothing new
    for (const name of ['pcn_details_2023-02.csv', 'pcn_core_partners_2023-02.csv'])
      expect(await register.take(resolve(data, name))).toMatchObject({
        added: 0,
        renamed: 0,
        corrected: 0,
        older: 0,
        relations: { added: 0, moved: 0, ended: 0, older: 0 },
      });
    expect(await register.lines()).toHaveLength(lines);
  }, 180_000);
});
