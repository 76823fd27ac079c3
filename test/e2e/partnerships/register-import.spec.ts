import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { etrLine } from '@folkmoot/partnerships/register-import/testing/fresh-register.js';
import { JobRunner } from '@folkmoot/platform/jobs/job-runner.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { workbook } from '../../worlds/workbook.js';

const BRING =
  'mutation ($input: BringRegisterFileInput!) { bringRegisterFile(input: $input) { __typename ... on RegisterImport { id version } ... on Refusal { faults { code path } } } }';
const APPLY =
  'mutation ($input: ApplyRegisterFileInput!) { applyRegisterFile(input: $input) { __typename ... on RegisterImport { id } ... on Refusal { faults { code } } } }';
const ASK =
  'query ($id: ID!) { registerImport(id: $id) { version state rowsRead message mayBeApplied stalled person { name } tables { sheet title rows counts changes { what code to before } rejected { line note } unread otherSheets } } }';

describe('bringing a list into the register on the page', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeEach(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await app.nest.get(JobRunner).start();
  });
  afterEach(() => app.close());

  const bring = async (name: string, bytes: Buffer | string, asAt: string | null = null) => {
    const input = { requestId: requestId(), name, base64: Buffer.from(bytes).toString('base64'), asAt };
    return (await app.ask(BRING, { input }, world.operator)).bringRegisterFile;
  };
  const seen = async (id: string) => (await app.ask(ASK, { id }, world.operator)).registerImport;
  async function atRest(id: string) {
    for (let n = 0; n < 150; n += 1) {
      const now = await seen(id);
      if (!['trying', 'applying'].includes(now.state)) return now;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('It never came to rest.');
  }
  const apply = async (id: string, version: number) =>
    (await app.ask(APPLY, { input: { requestId: requestId(), id, version } }, world.operator))
      .applyRegisterFile;
  const trusts = async () =>
    (await app.database.rows(
      `SELECT n.name FROM partnerships.organisation_name n JOIN partnerships.organisation o ON o.id = n.organisation_id
        WHERE o.source = 'etr' AND n.until IS NULL ORDER BY n.name`,
    )) as { name: string }[];

  it('shows what it would change, keeps nothing before it is applied, and is the operator’s deed in the journal', async () => {
    const file = etrLine({ code: 'R0A', name: 'ROYAL HOSPITAL' }) + etrLine({ code: 'r-1', name: 'NO CODE' });
    const { id } = await bring('etr_2025-01.csv', file);
    const tried = await atRest(id);
    expect(tried).toMatchObject({ state: 'tried', mayBeApplied: true, person: { name: 'Olive Operator' } });
    expect(tried.tables).toMatchObject([
      {
        sheet: null,
        title: 'NHS trusts',
        rows: 2,
        changes: [{ what: 'added', code: 'R0A', to: 'ROYAL HOSPITAL', before: null }],
        rejected: [{ line: 2, note: '“r-1” is not an ODS code.' }],
      },
    ]);
    expect(await trusts()).toEqual([]);

    expect(await apply(id, tried.version)).toMatchObject({ __typename: 'RegisterImport' });
    const applied = await atRest(id);
    expect(applied).toMatchObject({ state: 'applied', rowsRead: 2, mayBeApplied: false });
    expect(applied.tables[0].counts[0]).toBe('1 added');
    expect(await trusts()).toEqual([{ name: 'ROYAL HOSPITAL' }]);
    const lines = await app.database.rows<{ event: string; actor: string }>(
      `SELECT event, actor FROM journal.line WHERE stream = 'register' AND event ~ 'file|organisation-added' ORDER BY seq`,
    );
    expect(lines).toEqual(
      ['register.file-brought', 'register.file-applied', 'register.organisation-added'].map((event) => ({
        event,
        actor: `person/${world.operator.personId}`,
      })),
    );
    expect((await verifyJournal(app.database)).faults).toEqual([]);

    // The same list again changes nothing, and says so.
    const again = await atRest((await bring('etr_2025-01.csv', file)).id);
    expect(again.tables[0].counts).toEqual(['1 unchanged', '1 relations unchanged']);
    // Once applied there is nothing left to apply.
    expect(await apply(id, applied.version)).toEqual({
      __typename: 'Refusal',
      faults: [{ code: 'register/not-ready' }],
    });
  });

  it('takes a workbook as its sheets', async () => {
    const bytes = await workbook({
      Trusts: [['nothing', 'known']],
      Boards: [
        ['ICB26CD', 'ICB26CDH', 'ICB26NM', 'Colour'],
        ['E54000099', 'QXX', 'NHS Moorland', 'blue'],
      ],
    });
    const tried = await atRest((await bring('boards.csv', bytes)).id);
    expect(tried.tables).toMatchObject([
      { sheet: 'Boards', rows: 1, unread: ['Colour'], otherSheets: ['Trusts'] },
    ]);
  });

  it('refuses what is no list, and days to come', async () => {
    const refused = await atRest((await bring('letter.csv', 'Dear,Sir\n1,2\n')).id);
    expect(refused).toMatchObject({ state: 'refused', mayBeApplied: false, tables: [] });
    expect(refused.message).toMatch(/We do not know these columns/);
    expect(await bring('empty.csv', '')).toMatchObject({ faults: [{ code: 'file/empty', path: 'file' }] });
    const file = etrLine({ code: 'R0A', name: 'ROYAL' });
    expect(await bring('a.csv', file, '2027-01-01')).toMatchObject({
      faults: [{ code: 'register/as-at-ahead', path: 'asAt' }],
    });
    expect(await bring('a.csv', file, 'soon')).toMatchObject({
      faults: [{ code: 'register/as-at-malformed' }],
    });
  });

  it('goes on, by anybody’s button, where the server died in the middle, and takes no table twice', async () => {
    const { id } = await bring('etr_2025-01.csv', etrLine({ code: 'R0A', name: 'ROYAL' }));
    const tried = await atRest(id);
    await app.nest.get(JobRunner).beforeApplicationShutdown();
    await apply(id, tried.version);
    const waiting = await seen(id);
    expect(waiting).toMatchObject({ state: 'applying', stalled: false, mayBeApplied: false });
    app.clock.moveTo(new Date(app.clock.now().getTime() + 3 * 60_000));
    expect(await seen(id)).toMatchObject({ stalled: true, mayBeApplied: true });
    await apply(id, waiting.version);
    const other = await folkmoot({
      DATABASE_URL: app.config.databaseUrl,
      DATABASE_OWNER_URL: app.config.databaseOwnerUrl,
    });
    try {
      await other.nest.get(JobRunner).start();
      expect(await atRest(id)).toMatchObject({ state: 'applied' });
      expect(await trusts()).toEqual([{ name: 'ROYAL' }]);
    } finally {
      await other.close();
    }
  });
});
