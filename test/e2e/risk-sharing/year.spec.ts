import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import { addDays } from '@folkmoot/kernel/local-date.js';
import type { PersonReader, Reader } from '@folkmoot/kernel/reader.js';
import { NoticeRelay } from '@folkmoot/notifications/notice-relay.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { agreementInForce } from '../../worlds/agreement-in-force.js';
import { folkmoot } from '../../worlds/app.js';
import {
  agreementTold,
  deedUpon,
  savePart,
  signedByAll,
  type AgreementTold,
} from '../../worlds/agreements.js';
import { colleague, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { watching } from '../../worlds/watching.js';

const FIELDS = `id version inForce months facts { month pastMonths spent { scheme pence } } bears { partnerId pence } settlement { from to pence } payments { pence { partnerId pence } }
  positions { id version scheme month variance standing greenBps amberBps final restates } newest { rule month from to variance layerReached final notReported
    shares { partnerId pence } steps { words } nearCaps { partnerId percent } }`;
const BUDGET = 960_000_000n;

let app: TestApp;
let world: PartnershipWorld;
let made: AgreementTold;
let colleagueOfCouncil: PersonReader;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());

const shown = async (reader: Reader, of = made) =>
  (await app.ask<any>(
    `query ($place: String!, $number: Int!) { agreementYear(place: $place, number: $number) { ${FIELDS} }
        ownAgreementYear(place: $place, number: $number) { mayEnter unreleased { id scheme month } }
        agreementFigures(place: $place, number: $number) { name rows } }`,
    { place: world.place.slug, number: of.number },
    reader,
  )) as { agreementYear: any; ownAgreementYear: any; agreementFigures: any[] };

async function wrote(name: string, type: string, input: object, reader: Reader): Promise<any> {
  const answered = await app.ask<any>(
    `mutation ($input: ${type}!) { it: ${name}(input: $input) { __typename ... on PositionWritten { positionIds } ... on Refusal { faults { code path message } } } }`,
    { input: { requestId: requestId(), ...input } },
    reader,
  );
  return answered.it;
}

const entry = (scheme: string, month: string, variance: bigint) => ({
  scheme,
  month,
  budget: String(BUDGET),
  actualToDate: '80000000',
  forecastOutturn: String(BUDGET + variance),
});
const enter = async (
  reader: Reader,
  entries: readonly ReturnType<typeof entry>[],
  more: { release?: boolean; meantFinal?: boolean } = {},
) =>
  wrote(
    'enterPositions',
    'EnterPositionsInput',
    { agreementId: made.id, entries, release: true, meantFinal: false, ...more },
    reader,
  );
const position = async (id: Id, reader: Reader) =>
  (
    await app.ask<any>(
      `query ($id: ID!) { riskPosition(id: $id) { position { id version variance } said { id variance } mayRelease mayApprove enteredByName approvedByName
        allocations { positionId variance final steps { words } } } }`,
      { id },
      reader,
    )
  ).riskPosition;
const choose = (name: 'releasePosition' | 'approvePosition', id: Id, version: number, reader: Reader) =>
  wrote(name, 'PositionChosenInput', { positionId: id, version }, reader);

describe('running the year of an agreement', () => {
  beforeAll(async () => {
    made = await agreementInForce(app, world);
    colleagueOfCouncil = await colleague(app, world.operator, 'Carla Council', world.organisations.council);
  });

  it('shows an empty year to its parties, and nothing to anybody else', async () => {
    const { agreementYear: year } = await shown(world.member);
    expect(year).toMatchObject({ inForce: true, positions: [], newest: [], settlement: [], payments: [] });
    expect(year.months).toHaveLength(12);
    for (const reader of [world.charityMember, world.participant, world.other.chair, world.operator])
      expect(await shown(reader)).toEqual({
        agreementYear: null,
        ownAgreementYear: null,
        agreementFigures: [],
      });
  });

  it('computes what each bears from what the hosts say, live for the parties', async () => {
    const origin = await startTestServer(app);
    const watcher = await watching(app, origin, world.member, `partnership/${world.place.id}`);
    const { agreementYear: before } = await shown(world.member);
    expect(before.positions).toEqual([]);
    const host = await hostOf('council');
    expect((await enter(host, [entry('s1', '2026-06', 150_000_000n)])).__typename).toBe('PositionWritten');
    const { agreementYear: year } = await shown(world.member);
    expect(year.newest[0]).toMatchObject({
      rule: 'r1',
      month: '2026-06',
      layerReached: 3,
      notReported: ['s2'],
    });
    const { council, icb, trust } = world.organisations;
    const bears = Object.fromEntries(year.bears.map((one: any) => [one.partnerId, one.pence]));
    expect(bears[council]).toBe('25000000');
    expect(BigInt(bears[icb]) + BigInt(bears[trust])).toBe(150_000_000n - 12_000_000n - 25_000_000n);
    expect(year.newest[0].nearCaps).toEqual([{ partnerId: council, percent: 100 }]);
    expect(year.settlement.every((one: any) => one.to === council)).toBe(true);
    expect(year.payments).toHaveLength(1);
    await watcher.until((card) => card.kind === 'agreement-year', 10_000);
    watcher.close();
  });

  it('keeps what was said before when a month is said anew', async () => {
    const host = await hostOf('council');
    const { positionIds } = await enter(host, [entry('s1', '2026-06', -30_000_000n)]);
    const page = await position(positionIds[0], world.member);
    expect(page.said.map((one: any) => one.variance)).toEqual(['-30000000', '150000000']);
    expect(page.allocations.map((one: any) => one.variance)).toEqual(['-30000000', '150000000']);
    expect(page.allocations[1].steps).toHaveLength(4);
    const { agreementYear: year } = await shown(world.member);
    expect(year.bears.reduce((sum: bigint, one: any) => sum + BigInt(one.pence), 0n)).toBe(-30_000_000n);
    const paid = year.payments.flatMap((one: any) => one.pence.map((it: any) => BigInt(it.pence)));
    expect(paid.reduce((sum: bigint, one: bigint) => sum + one, 0n)).toBe(-30_000_000n);
    await expect(
      app.database.rows(`UPDATE risk_sharing.position SET budget = 1 WHERE id = $1`, [positionIds[0]]),
    ).rejects.toThrow('What was said of a month is not changed.');
    await expect(app.database.rows(`UPDATE risk_sharing.allocation SET variance = 1`, [])).rejects.toThrow(
      'computed, never edited',
    );
  });

  it('is seen by its host alone until it is released', async () => {
    const host = await hostOf('council');
    const { positionIds } = await enter(host, [entry('s1', '2026-07', 7_000_000n)], { release: false });
    const id = positionIds[0];
    expect(await position(id, world.member)).toBeNull();
    const { agreementYear: forOthers, ownAgreementYear: others } = await shown(world.member);
    expect(forOthers.positions.some((one: any) => one.month === '2026-07')).toBe(false);
    expect(others).toEqual({ mayEnter: ['s3'], unreleased: [] });
    const { agreementYear: forHost, ownAgreementYear: own } = await shown(colleagueOfCouncil);
    expect(forHost).toEqual(forOthers);
    expect(own).toEqual({ mayEnter: ['s1'], unreleased: [{ id, scheme: 's1', month: '2026-07' }] });
    const page = await position(id, colleagueOfCouncil);
    expect(page).toMatchObject({
      mayRelease: true,
      mayApprove: false,
      allocations: [{ variance: '7000000' }],
    });
    expect((await choose('releasePosition', id, page.position.version, world.member)).faults).toMatchObject([
      { code: 'not-found' },
    ]);
    expect((await choose('releasePosition', id, page.position.version, host)).__typename).toBe(
      'PositionWritten',
    );
    expect((await choose('releasePosition', id, page.position.version + 1, host)).faults).toMatchObject([
      { code: 'position/released' },
    ]);
    expect(
      (await shown(world.member)).agreementYear.positions.some((one: any) => one.month === '2026-07'),
    ).toBe(true);
  });

  it('is final when somebody else approved it', async () => {
    const host = await hostOf('council');
    const other = await hostOf('icb');
    const first = (await enter(host, [entry('s1', '2026-08', 5n)])).positionIds[0];
    await enter(other, [entry('s2', '2026-08', 6n)]);
    const page = await position(first, host);
    expect(page.mayApprove).toBe(false);
    expect((await choose('approvePosition', first, page.position.version, host)).faults).toMatchObject([
      { code: 'not-found' },
    ]);
    expect((await choose('approvePosition', first, page.position.version, world.member)).__typename).toBe(
      'PositionWritten',
    );
    expect(
      (await choose('approvePosition', first, page.position.version + 1, world.member)).faults,
    ).toMatchObject([{ code: 'position/approved' }]);
    const { agreementYear: year } = await shown(world.member);
    expect(year.positions.find((one: any) => one.id === first).final).toBe(true);
    expect(year.newest[0]).toMatchObject({ month: '2026-08', final: false });
    const second = year.positions.find((one: any) => one.scheme === 's2' && one.month === '2026-08');
    expect((await choose('approvePosition', second.id, second.version, host)).__typename).toBe(
      'PositionWritten',
    );
    expect((await shown(world.member)).agreementYear.newest[0]).toMatchObject({
      month: '2026-08',
      final: true,
    });
    // Said anew, it is provisional again, and the former can no longer be approved.
    const third = (await enter(host, [entry('s1', '2026-08', 9n)])).positionIds[0];
    expect((await shown(world.member)).agreementYear.newest[0].final).toBe(false);
    await enter(host, [entry('s1', '2026-08', 10n)]);
    expect((await choose('approvePosition', third, 1, world.member)).faults).toMatchObject([
      { code: 'position/restated' },
    ]);
  });

  it('takes a file whole or not at all, and says which line is why', async () => {
    const host = await hostOf('council');
    const bring = (csv: string, reader: Reader = host) =>
      wrote(
        'bringPositions',
        'BringPositionsInput',
        {
          agreementId: made.id,
          base64: Buffer.from(csv).toString('base64'),
          release: true,
          meantFinal: false,
        },
        reader,
      );
    const head = 'Scheme,Month,Budget,Actual to date,Forecast outturn,Reason\n';
    const wrong = await bring(
      `${head}Care at home,2026-09,"£9,600,000",100,"9,700,000.50",Winter\nGardening,soon,x,1,2,\nCare at home,2027-01,1,1,1,\n`,
    );
    expect(wrong.faults.map((one: any) => [one.path, one.message.slice(0, 7)])).toEqual([
      ['file.3', 'Line 3:'],
      ['file.3', 'Line 3:'],
      ['file.3', 'Line 3:'],
    ]);
    const early = await bring(`${head}Care at home,2026-09,1,1,1,\nCare at home,2027-01,1,1,1,\n`);
    expect(early.faults).toMatchObject([{ code: 'position/month-to-come', path: 'file.3' }]);
    expect(
      (await shown(world.member)).agreementYear.positions.some((one: any) => one.month === '2026-09'),
    ).toBe(false);
    const done = await bring(
      `${head}Care at home,Sep-26,"£9,600,000",100,"9,700,000.50",Winter\ncare at home,2026-10,1,(1),1,\n`,
    );
    expect(done.positionIds).toHaveLength(2);
    const { agreementYear: year } = await shown(world.member);
    expect(year.positions.find((one: any) => one.month === '2026-09')).toMatchObject({
      variance: '10000050',
      standing: 'near-budget',
    });
    expect((await bring(`${head}Care at home,2026-09,1,1,1,\n`, world.charityMember)).faults).toMatchObject([
      { code: 'not-found' },
    ]);
    expect((await bring('not a list')).faults).toMatchObject([{ path: 'file' }]);
  });

  it('refuses what is not the host’s, not in force, or no figure', async () => {
    const host = await hostOf('council');
    expect((await enter(host, [entry('s2', '2026-09', 0n)])).faults).toMatchObject([{ code: 'not-found' }]);
    const codes = async (entries: ReturnType<typeof entry>[]) =>
      ((await enter(host, entries)).faults ?? []).map((one: any) => one.code);
    expect(await codes([entry('s1', '2027-05', 0n)])).toEqual(['position/not-in-force']);
    expect(await codes([entry('s9', '2026-09', 0n)])).toEqual(['position/no-scheme']);
    expect(await codes([entry('s1', '2026-09', 0n), entry('s1', '2026-09', 1n)])).toEqual(['position/twice']);
    expect(await codes([{ ...entry('s1', '2026-09', 0n), budget: '-1' }])).toEqual(['position/amount']);
    const named = { ...entry('s1', '2026-09', 0n), note: 'A stay of 943 476 5919.' };
    expect(await codes([named])).toEqual(['nhs-number']);
    expect(await codes([])).toEqual(['position/none']);
  });

  it('waits in the work of those who can go on with it, and is told to the other parties', async () => {
    const host = await hostOf('council');
    const work = async (reader: Reader): Promise<string[]> =>
      (await app.ask<any>('{ myWork(first: 100) { kind what } }', {}, reader)).myWork.map(
        (one: any) => `${one.kind}: ${one.what}`,
      );
    // October ended, and nothing was said of the board’s scheme.
    expect(await work(await hostOf('icb'))).toContain(
      'position-due: Beds between hospital and home, 2026-10',
    );
    expect(await work(host)).not.toContain('position-due: Care at home, 2026-10');
    const { positionIds } = await enter(host, [entry('s1', '2026-11', 1n)], {
      release: false,
      meantFinal: true,
    });
    expect(await work(colleagueOfCouncil)).toContain('position-release: Care at home, 2026-11');
    expect(await work(world.member)).not.toContain('position-release: Care at home, 2026-11');
    await choose('releasePosition', positionIds[0], 1, host);
    expect(await work(world.member)).toContain('position-approval: Care at home, 2026-11');
    expect(await work(host)).not.toContain('position-approval: Care at home, 2026-11');
    expect((await work(world.charityMember)).filter((one) => one.startsWith('position-'))).toEqual([]);
    await choose('approvePosition', positionIds[0], 2, world.member);
    expect(await work(world.deputy)).not.toContain('position-approval: Care at home, 2026-11');
    await app.nest.get(NoticeRelay).catchUp();
    const told = async (reader: PersonReader): Promise<string[]> =>
      (
        await app.database.rows<{ kind: string }>(
          'SELECT DISTINCT kind FROM notifications.notice WHERE person_id = $1 ORDER BY kind',
          [reader.personId],
        )
      ).map((one) => one.kind);
    expect(await told(world.deputy)).toEqual(expect.arrayContaining(['risk-near-cap', 'risk-position-said']));
    expect((await told(world.charityMember)).filter((kind) => kind.startsWith('risk-'))).toEqual([]);
  });

  it('is marked as the place had agreed by the day of each position', async () => {
    const set = async (input: object, reader: Reader) =>
      (
        await app.ask<any>(
          'mutation ($input: SetMoneyColoursInput!) { it: setMoneyColours(input: $input) { __typename ... on Refusal { faults { code } } ... on MoneyColourRules { today { greenBps amberBps } } } }',
          {
            input: {
              requestId: requestId(),
              place: world.place.slug,
              greenBps: 50,
              amberBps: 150,
              effectiveFrom: app.clock.today(),
              ...input,
            },
          },
          reader,
        )
      ).it;
    const september = async () =>
      (await shown(world.member)).agreementYear.positions.find((one: any) => one.month === '2026-09');
    expect((await september()).standing).toBe('near-budget');
    for (const reader of [world.member, world.participant, world.other.chair, world.operator])
      expect((await set({}, reader)).faults).toEqual([{ code: 'not-found' }]);
    expect((await set({ amberBps: 40, effectiveFrom: null }, world.chair)).faults).toEqual([
      { code: 'money-colours/amber-not-above' },
      { code: 'money-colours/rule-day-missing' },
    ]);
    const tomorrow = addDays(app.clock.today(), 1);
    expect(await set({ effectiveFrom: tomorrow }, world.chair)).toMatchObject({
      today: { greenBps: 100, amberBps: 300 },
    });
    const now = app.clock.now();
    app.clock.moveTo(new Date(now.getTime() + 86_400_000));
    // What was marked yesterday stays; the same figures said today are marked by what holds today.
    expect((await september()).standing).toBe('near-budget');
    const host = await hostOf('council');
    await enter(host, [entry('s1', '2026-09', 15_000_000n)]);
    expect(await september()).toMatchObject({ standing: 'off-budget', greenBps: 50, amberBps: 150 });
    app.clock.moveTo(now);
  });

  it('reports each quarter, and gives the figures as formulas', async () => {
    const { fundReport } = await app.ask<any>(
      `query ($place: String!, $number: Int!) { fundReport(place: $place, number: $number, scheme: "s1", quarter: 1) {
        months spentToDate variance final income { partnerId inPeriod } } }`,
      { place: world.place.slug, number: made.number },
      world.member,
    );
    expect(fundReport).toMatchObject({ spentToDate: '80000000', variance: '-30000000', final: false });
    expect(fundReport.income[0].inPeriod).toBe('240000000');
    const { agreementFigures } = await shown(world.member);
    expect(agreementFigures.map((one) => one.name)).toEqual(['Summary', 'Rule 1', 'Rule 2']);
  });

  it('takes each partner’s own part where a rule shares nothing', async () => {
    const { council, icb, trust } = world.organisations;
    const said = (variance: bigint, lines: readonly (readonly [Id, string])[], scheme = 's3') => ({
      ...entry(scheme, '2026-06', variance),
      lines: lines.map(([partnerId, pence]) => ({ partnerId, pence })),
    });
    const codes = async (one: ReturnType<typeof said>, reader: Reader): Promise<string[]> =>
      ((await enter(reader, [one])).faults ?? []).map(({ code }: { code: string }) => code);
    expect(await codes(said(5n, [[council, '4']]), world.member)).toEqual(['position/lines-do-not-add-up']);
    expect(await codes(said(5n, [[world.organisations.charity, '5']]), world.member)).toEqual([
      'position/no-partner',
    ]);
    expect(await codes(said(5n, [[council, '5']], 's1'), await hostOf('council'))).toEqual([
      'position/shared-by-a-rule',
    ]);
    const { positionIds } = await enter(world.member, [
      said(5_000_000n, [
        [council, '8000000'],
        [trust, '-3000000'],
      ]),
    ]);
    const ownLines = async (reader: Reader) =>
      (
        await app.ask<any>(
          'query ($id: ID!) { riskPosition(id: $id) { position { lines { partnerId pence } } allocations { shares { partnerId pence } steps { words } } } }',
          { id: positionIds[0] },
          reader,
        )
      ).riskPosition;
    const page = await ownLines(await hostOf('icb'));
    expect(Object.fromEntries(page.position.lines.map((one: any) => [one.partnerId, one.pence]))).toEqual({
      [council]: '8000000',
      [trust]: '-3000000',
    });
    expect(
      Object.fromEntries(page.allocations[0].shares.map((one: any) => [one.partnerId, one.pence])),
    ).toEqual({ [council]: '8000000', [icb]: '0', [trust]: '-3000000' });
    expect(page.allocations[0].steps[0].words).toBe('Layer 1 of 1: £50,000, each partner its own lines.');
    expect(await ownLines(world.charityMember)).toBeNull();

    // The same from a file: nothing said of a partner is nothing of its own.
    const csv =
      'Scheme,Month,Budget,Actual to date,Forecast outturn,Own part of Northmoor Council\nCommunity equipment,2026-07,600000,1,600100,100\n';
    const brought = await wrote(
      'bringPositions',
      'BringPositionsInput',
      { agreementId: made.id, base64: Buffer.from(csv).toString('base64'), release: true, meantFinal: false },
      world.member,
    );
    expect(brought.faults).toBeUndefined();
    const july = (await position(brought.positionIds[0], world.member)).allocations[0];
    expect(july.variance).toBe('10000');
    const { agreementYear: year } = await shown(world.member);
    // June alone was told of by two hosts of three: it is no fact yet.
    expect(year.facts).toBeNull();
    await enter(await hostOf('icb'), [entry('s2', '2026-06', 0n)]);
    expect((await shown(world.member)).agreementYear.facts).toMatchObject({
      month: '2026-06',
      pastMonths: 3,
      spent: [{ scheme: 's1', pence: '80000000' }, { scheme: 's2' }, { scheme: 's3' }],
    });
    const newest = year.newest.find((one: any) => one.rule === 'r2');
    expect(newest.shares.find((one: any) => one.partnerId === council).pence).toBe('10000');
  });

  it('is split where a variation changes who shares, and what was said before stays', async () => {
    const { member } = world;
    const { trust } = world.organisations;
    const signed = (await agreementTold(app, made.id, member))!.versions[0]!;
    const vary = (effectiveFrom: string) =>
      deedUpon(app, 'beginVariation', { id: signed.id, effectiveFrom }, member);
    expect(await vary('2026-10-15')).toMatchObject([
      { code: 'agreement/variation-inside-month', path: 'effectiveFrom' },
    ]);
    expect(await vary('2026-10-01')).toEqual([]);
    const draft = (await agreementTold(app, made.id, member))!.draft!;
    const { rules } = JSON.parse(draft.terms);
    rules[0].rule.over[2].basis.shares[trust] = 3000;
    expect(await savePart(app, draft, 'rules', rules, member)).toEqual([]);
    const inside = { title: 'Better care', firstMonth: '2026-04', months: 12, effectiveTo: '2027-03-31' };
    const now = (await agreementTold(app, made.id, member))!.draft!;
    expect(
      await savePart(app, now, 'period', { ...inside, effectiveFrom: '2026-10-02' }, member),
    ).toMatchObject([{ code: 'agreement/variation-inside-month' }]);
    expect(await deedUpon(app, 'sendForSignature', { id: now.id, version: now.version }, member)).toEqual([]);
    await signedByAll(app, world, now.id);
    const { agreementYear: before } = await shown(member);
    const host = await hostOf('council');
    const spent = { actualToDate: String(BUDGET / 2n + 4_000_000n) };
    await enter(host, [{ ...entry('s1', '2026-09', 10_000_000n), ...spent }]);
    const { positionIds } = await enter(host, [entry('s1', '2026-11', 10_000_000n)]);
    const { agreementYear: year } = await shown(member);
    const newest = year.newest.filter((one: any) => one.rule === 'r1');
    expect(newest.map((one: any) => [one.rule, one.month, one.from, one.to])).toEqual([
      ['r1', '2026-11', '2026-04', '2026-09'],
      ['r1', '2026-11', '2026-10', '2027-03'],
    ]);
    const [first, second] = newest;
    expect(BigInt(first.variance) + BigInt(second.variance)).toBe(10_000_006n);
    const ofTrust = (of: any): bigint => BigInt(of.find((one: any) => one.partnerId === trust)?.pence ?? '0');
    expect(ofTrust(year.bears)).toBe(
      year.newest.reduce((sum: bigint, one: any) => sum + ofTrust(one.shares), 0n),
    );
    expect(second.steps.length).toBeGreaterThan(0);
    // Payments still come to what each bears, and what was computed by the former version is there as it was.
    for (const { partnerId, pence } of year.bears)
      expect(
        year.payments
          .map((one: any) => BigInt(one.pence.find((it: any) => it.partnerId === partnerId).pence))
          .reduce((all: bigint, one: bigint) => all + one, 0n),
      ).toBe(BigInt(pence));
    expect(before.newest.every((one: any) => one.from === null)).toBe(true);
    const kept = await app.database.rows(
      'SELECT FROM risk_sharing.allocation WHERE agreement_id = $1 AND stretch IS NULL',
      [made.id],
    );
    expect(kept.length).toBeGreaterThan(5);
    expect((await position(positionIds[0], member)).allocations[0].steps.length).toBeGreaterThan(0);
    expect((await shown(member)).agreementFigures.map((one) => one.name)).toEqual(
      expect.arrayContaining(['Rule 1 from 2026-04', 'Rule 1 from 2026-10', 'Rule 2']),
    );
  });
});

/** Somebody who speaks for the host. */
async function hostOf(which: 'council' | 'icb'): Promise<PersonReader> {
  const organisationId = world.organisations[which];
  return [world.chair, world.secretary].find((one) => one.organisationId === organisationId)!;
}
