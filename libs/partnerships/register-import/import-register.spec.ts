import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import { etrLine, freshRegister, type FreshRegister } from './testing/fresh-register.js';

let register: FreshRegister;
beforeEach(async () => {
  register = await freshRegister();
});
afterEach(() => register.close());

const etr = (name: string, ...lines: Parameters<typeof etrLine>[0][]): Promise<string> =>
  register.file(name, lines.map(etrLine).join(''));
const ROYAL = { code: 'R0A', name: 'ROYAL HOSPITAL', postcode: 'M13 9WL' };

async function names(code: string): Promise<unknown[]> {
  return register.database.rows(
    `SELECT n.name, n.since, n.until FROM partnerships.organisation_name n JOIN partnerships.organisation_identifier i USING (organisation_id)
      WHERE i.value = $1 ORDER BY n.until NULLS LAST`,
    [code],
  );
}

describe('importing the register', () => {
  it('adds, and changes nothing and writes no line the second time', async () => {
    const file = await etr('etr_2025-01.csv', ROYAL, { code: 'R0C', name: 'GONE', closed: '20200326' });
    expect(await register.take(file)).toMatchObject({
      kind: 'etr',
      rows: 2,
      added: 2,
      addedClosed: 1,
      rejected: [],
    });
    expect(await register.take(file)).toMatchObject({
      rows: 2,
      added: 0,
      renamed: 0,
      closed: 0,
      corrected: 0,
      unchanged: 2,
    });
    expect(await register.lines()).toEqual([
      'register.organisation-added',
      'register.organisation-added',
      'register.relations-recorded',
    ]);
    const versions = await register.database.rows<{ version: number }>(
      'SELECT version FROM partnerships.organisation',
    );
    expect(versions.map(({ version }) => version)).toEqual([1, 1]);
  });

  it('renames and closes from the file’s date, keeping the former name', async () => {
    await register.take(await etr('etr_2024-01.csv', ROYAL));
    const outcome = await register.take(
      await etr('etr_2025-01.csv', { ...ROYAL, name: 'ROYAL, NEW', closed: '20241231' }),
    );
    expect(outcome).toMatchObject({ renamed: 1, closed: 1, unchanged: 0 });
    expect(await names('R0A')).toEqual([
      { name: 'ROYAL HOSPITAL', since: null, until: '2025-01-01' },
      { name: 'ROYAL, NEW', since: '2025-01-01', until: null },
    ]);
    expect(await register.lines()).toEqual(
      ['organisation-added', 'relations-recorded', 'organisation-renamed', 'organisation-closed'].map(
        (what) => `register.${what}`,
      ),
    );
    expect((await verifyJournal(register.database)).faults).toEqual([]);
  });

  it('lets no older file overwrite a newer fact, even one the newer file only confirmed', async () => {
    await register.take(await etr('etr_2023-01.csv', ROYAL));
    await register.take(await etr('etr_2025-01.csv', ROYAL));
    expect(await register.take(await etr('etr_2024-01.csv', { ...ROYAL, name: 'MISSPELT' }))).toMatchObject({
      renamed: 0,
      older: 1,
    });
    expect(await names('R0A')).toHaveLength(1);
  });

  it('reports each rejected row with its line and reason, and takes the others', async () => {
    const file = await etr(
      'etr.csv',
      ROYAL,
      { code: 'r-1', name: 'NO CODE' },
      { code: 'R0A', name: 'AGAIN' },
      { code: 'R0B', name: 'GOOD', address: 'EAST WING, 4TH FLOOR' },
    );
    expect(await register.take(file)).toMatchObject({ rows: 4, added: 2 });
    expect(register.said).toEqual([
      'etr.csv: NHS trusts as at 2001-04-01 (the latest date in it; use --as-at to say otherwise), 4 rows: 2 added, 2 relations added, 2 rejected.',
      '  line 2 rejected: “r-1” is not an ODS code.',
      '  line 3 rejected: R0A is already on line 1.',
    ]);
  });

  it('takes nothing of a file that breaks off in a quotation', async () => {
    const good = Array.from({ length: 1_200 }, (_, at) => etrLine({ code: `R${at}`, name: 'TRUST' })).join(
      '',
    );
    const outcome = await register.bringIn(await register.file('etr.csv', `${good}"R0A","NEVER CLOSED\r\n`));
    expect(outcome).toMatchObject({ ok: false, code: 'register/file-broken' });
    expect(await register.database.rows('SELECT id FROM partnerships.organisation')).toEqual([]);
    expect(await register.lines()).toEqual([]);
  });

  it('lets two imports at once add an organisation once', async () => {
    const file = await etr('etr_2025-01.csv', ROYAL);
    const both = await Promise.all([register.take(file), register.take(file)]);
    expect(both.map(({ added }) => added).sort()).toEqual([0, 1]);
  });

  it('refuses as data what it cannot read', async () => {
    expect(await register.bringIn('/nowhere.csv')).toMatchObject({ ok: false, code: 'register/file-absent' });
    expect(await register.bringIn(await register.file('a.csv', ''))).toMatchObject({
      ok: false,
      code: 'register/file-unknown',
    });
    expect(await register.bringIn(await register.file('a.xlsx', 'PK\u0003\u0004'))).toMatchObject({
      ok: false,
      code: 'register/file-unknown',
    });
  });

  it('keeps a board’s former ONS code findable and takes it back when it returns', async () => {
    const icb = (year: string, ons: string): Promise<string> =>
      register.file(`icb_20${year}-12.csv`, `ICB${year}CD,ICB${year}CDH,ICB${year}NM\n${ons},QXU,Surrey\n`);
    await register.take(await icb('22', 'E54000052'));
    expect(await register.take(await icb('24', 'E54000063'))).toMatchObject({ added: 0, corrected: 1 });
    const codes = () =>
      register.database.rows(`SELECT value, until FROM partnerships.organisation_identifier ORDER BY value`);
    expect(await codes()).toEqual([
      { value: 'E54000052', until: '2024-12-01' },
      { value: 'E54000063', until: null },
      { value: 'QXU', until: null },
    ]);
    expect(await register.take(await icb('25', 'E54000052'))).toMatchObject({ added: 0, corrected: 1 });
    expect(await codes()).toMatchObject([
      { value: 'E54000052', until: null },
      { value: 'E54000063', until: '2025-12-01' },
      { value: 'QXU' },
    ]);
  });

  it('names who is missing from a newer list of the same country, and closes nobody for it', async () => {
    const lad = (year: string, ...rows: string[]): Promise<string> =>
      register.file(`lad_20${year}-12.csv`, `\uFEFFLAD${year}CD,LAD${year}NM\r\n${rows.join('\r\n')}\r\n`);
    await register.take(
      await lad('22', 'E07000163,Craven', 'E07000164,Hambleton', 'W06000001,Isle of Anglesey'),
    );
    const later = await register.take(await lad('23', 'E06000065,North Yorkshire', 'E07000164,Hambleton'));
    expect(later).toMatchObject({ added: 1, closed: 0, missing: [{ code: 'E07000163', name: 'Craven' }] });
  });
});

const data = resolve(import.meta.dirname, '../../../../shared/data');
const published = existsSync(data) ? describe : describe.skip;
if (!existsSync(data)) console.warn(`The published files are not at ${data}: their import is not tested.`);

published('importing the files as published', () => {
  const files = {
    etr: { path: 'ods/etr.csv', rows: 273 },
    lad: { path: 'geo/lad_names_codes_2023-12.csv', rows: 361 },
    icb: { path: 'geo/icb_names_codes_2024-12.csv', rows: 42 },
    charity: { path: 'vcse/charities_operating_in_trafford.csv', rows: 736 },
  };

  it('takes every row, and the second time changes nothing', async () => {
    for (const [kind, { path, rows }] of Object.entries(files)) {
      expect(await register.take(resolve(data, path))).toMatchObject({
        kind,
        rows,
        added: rows,
        addedClosed: kind === 'etr' ? 68 : 0,
        rejected: [],
      });
    }
    const lines = await register.lines();
    expect(lines).toHaveLength(273 + 1 + 361 + 1 + 42 + 1 + 736);
    for (const { path, rows } of Object.values(files)) {
      expect(await register.take(resolve(data, path))).toMatchObject({
        added: 0,
        renamed: 0,
        closed: 0,
        reopened: 0,
        corrected: 0,
        older: 0,
        unchanged: rows,
        missing: [],
      });
    }
    expect(await register.lines()).toHaveLength(lines.length);
    const held = await register.database.rows(
      `SELECT scheme, count(*)::int AS codes FROM partnerships.organisation_identifier GROUP BY scheme ORDER BY scheme`,
    );
    expect(held).toEqual([
      { scheme: 'charity', codes: 736 },
      { scheme: 'company', codes: 182 },
      { scheme: 'ods', codes: 315 },
      { scheme: 'ons', codes: 403 },
    ]);
    // of 736, 242 give no website and 3 give something else
    expect(
      await register.database.row('SELECT count(website)::int AS websites FROM partnerships.organisation'),
    ).toEqual({ websites: 491 });
    expect(await names('QOP')).toEqual(await names('E54000057'));
  });

  it('does not take their neighbours of the same shape for them', async () => {
    for (const path of ['vcse/icnptso_classification.csv', 'vcse/charity_register_fields.csv']) {
      expect([path, await register.bringIn(resolve(data, path))]).toMatchObject([
        path,
        { ok: false, code: 'register/file-unknown' },
      ]);
    }
  });
});
