import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { LogUpkeep } from '@folkmoot/commitments/log-upkeep.js';
import { verifyJournal } from '@folkmoot/platform/journal/verify.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { codesOf, type Said } from '../../worlds/commitments.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { workOf } from '../../worlds/work.js';

const FAULTS = '... on Refusal { faults { code path message } }';
const BRING = `mutation ($input: BringActionLogInput!) { bringActionLog(input: $input) { __typename ... on ActionLog { id version } ${FAULTS} } }`;
const IMPORT = `mutation ($input: ImportActionLogInput!) { importActionLog(input: $input) { __typename ... on ActionLogImported { made } ${FAULTS} } }`;
const SEE = `query ($id: ID!, $how: HowLogMatchedInput) { actionLog(id: $id, how: $how) { gone version columns matching { field column } standing weight
  entries { line fate what organisationName personName ownerLine due weight status number faults { field message } notes } } }`;

const LOG = [
  'Northmoor Place Committee: action log,,,,,,,',
  'Updated,12/11/2026,,,,,,',
  'Ref,Date raised,Action,Lead,Due,RAG,Update,Status',
  'A1,3/9/26,Agree the winter rota,Malik Member,31/3/27,Green,First draft shared.,In progress',
  'A2,3/9/26,Write to the practices,NHT,15/12/26,,,Open',
  'A3,3/9/26,Find a room,Northmoor Council,1/10/26,Red,Nobody answers.,Open',
  'A4,1/10/26,Share the slides,Malik Member,10/10/26,,Sent to all.,Complete',
  'A5,1/10/26,Count the beds,Northmoor Council,ASAP,,,Open',
].join('\n');

describe('an action log of a place', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  }, 60_000);
  afterAll(() => app.close());

  const bring = async (text: string, by: Reader = world.secretary): Promise<Said> => {
    const base64 = Buffer.from(text).toString('base64');
    const input = { requestId: requestId(), partnershipId: world.place.id, name: 'action-log.csv', base64 };
    return (await app.ask(BRING, { input }, by)).bringActionLog;
  };
  const see = async (id: string, how: object = {}, by: Reader = world.secretary) =>
    (await app.ask(SEE, { id, how }, by)).actionLog;
  const make = async (fileId: string, how: object = {}, by: Reader = world.secretary): Promise<Said> =>
    (await app.ask(IMPORT, { input: { requestId: requestId(), fileId, version: 1, how } }, by))
      .importActionLog;
  const fates = (log: any) => log.entries.map((one: any) => [one.line, one.fate]);
  const said = (field: string, line: number, value: string) => ({ field, line, value });
  const board = async () =>
    app.database.rows<Record<string, unknown>>(
      `SELECT c.number, c.what, c.weight, c.state, c.status, c.audience, c.due_date AS due, u.text FROM commitments.commitment c
         LEFT JOIN commitments.update u ON u.id = c.latest_update_id WHERE c.partnership_id = $1 ORDER BY c.number`,
      [world.place.id],
    );

  it('is read below its titles, and tells what becomes of each line', async () => {
    const { id } = await bring(LOG);
    const log = await see(id);
    expect(log.columns[2]).toBe('Action');
    const matched = log.matching.filter((one: any) => one.column !== null);
    expect(Object.fromEntries(matched.map((one: any) => [one.field, one.column]))).toEqual({
      ref: 0,
      what: 2,
      lead: 3,
      due: 4,
      rag: 5,
      words: 6,
      status: 7,
    });
    expect(fates(log)).toEqual([
      [4, 'new'],
      [5, 'open'],
      [6, 'open'],
      [7, 'finished'],
      [8, 'open'],
    ]);
    expect(log.entries[0]).toMatchObject({
      organisationName: 'Northmoor Hospitals Trust',
      personName: 'Malik Member',
      due: '2027-03-31',
      weight: 'action',
      status: 'asked',
    });
    const agreed = await see(id, { standing: 'agreed' });
    expect(fates(agreed)).toEqual([
      [4, 'new'],
      [5, 'open'],
      [6, 'new'],
      [7, 'new'],
      [8, 'open'],
    ]);
    expect(agreed.entries.map((one: any) => one.status)).toEqual([
      'on-track',
      'not-started',
      'slipping',
      'done',
      'not-started',
    ]);
  });

  it('is the officer’s alone, and kept for a week', async () => {
    for (const reader of [world.member, world.participant, world.observer, world.other.chair, world.stranger])
      expect(codesOf(await bring(LOG, reader))).toEqual(['not-found']);
    const { id } = await bring(LOG);
    for (const reader of [world.chair, world.member, world.operator]) {
      expect(await see(id, {}, reader)).toBeNull();
      expect(codesOf(await make(id, {}, reader))).toEqual(['not-found']);
    }
    expect(codesOf(await bring('no list'))).toEqual(['action-log/nothing-in-it']);
    const before = app.clock.now();
    app.clock.moveTo(new Date(before.getTime() + 8 * 86_400_000));
    await app.nest.get(LogUpkeep).forget();
    expect(await see(id)).toMatchObject({ gone: true, entries: [] });
    expect(codesOf(await make(id))).toEqual(['action-log/gone']);
    app.clock.moveTo(before);
  });

  it('makes nothing by halves, then all of it with one record, and nothing a second time', async () => {
    const { id } = await bring(LOG);
    const refused = await make(id, { standing: 'agreed' });
    expect(refused.faults?.map((one) => one.path)).toEqual(['owner.5', 'due.8']);
    expect(refused.faults?.[1]?.message).toBe('Line 8: “ASAP” is no day that we can read. Enter one.');
    expect(await board()).toEqual([]);
    const how = {
      standing: 'agreed',
      weight: 'action',
      lines: [
        said('owner', 5, world.organisations.trust),
        said('due', 8, '31 January 2027'),
        said('weight', 4, 'commitment'),
      ],
    };
    expect(await make(id, how)).toMatchObject({ made: 5 });
    const partners = `partnership/${world.place.id}`;
    expect(await board()).toEqual([
      {
        number: 1,
        what: 'Agree the winter rota',
        weight: 'commitment',
        state: 'accepted',
        status: 'on-track',
        audience: 'public',
        due: '2027-03-31',
        text: 'First draft shared.',
      },
      {
        number: 2,
        what: 'Write to the practices',
        weight: 'action',
        state: 'accepted',
        status: 'not-started',
        audience: partners,
        due: '2026-12-15',
        text: null,
      },
      {
        number: 3,
        what: 'Find a room',
        weight: 'action',
        state: 'accepted',
        status: 'slipping',
        audience: partners,
        due: '2026-10-01',
        text: 'Nobody answers.',
      },
      {
        number: 4,
        what: 'Share the slides',
        weight: 'action',
        state: 'accepted',
        status: 'done',
        audience: partners,
        due: '2026-10-10',
        text: 'Sent to all.',
      },
      {
        number: 5,
        what: 'Count the beds',
        weight: 'action',
        state: 'accepted',
        status: 'not-started',
        audience: partners,
        due: '2027-01-31',
        text: null,
      },
    ]);
    const lines = await app.database.rows<{ event: string; data: string }>(
      `SELECT event, data::text FROM journal.line WHERE stream = $1 AND event LIKE 'commitments.%' AND event NOT LIKE '%owner-named' ORDER BY seq`,
      [partners],
    );
    expect(lines.map((one) => one.event)).toEqual([
      'commitments.action-log-imported',
      ...Array.from({ length: 5 }, () => 'commitments.commitment-recorded'),
    ]);
    expect(JSON.parse(lines[0]!.data)).toMatchObject({ lines: 5, made: 5, actions: 4, agreed: true });
    expect((await verifyJournal(app.database)).faults).toEqual([]);
    expect((await workOf(app, world.member, 'commitment')).map((one) => one.what)).toContain(
      '1. Agree the winter rota',
    );

    const again = await bring(LOG);
    const now = await see(again.id as string, { standing: 'agreed', lines: how.lines });
    expect(fates(now).map(([, fate]: [number, string]) => fate)).toEqual([
      'here',
      'here',
      'here',
      'here',
      'here',
    ]);
    expect(codesOf(await make(again.id as string, { ...how }))).toEqual(['action-log/nothing-new']);
  });

  it('asks owners who have not agreed, and only their yes makes it count', async () => {
    const { id } = await bring('Action,Lead,Due\nPaint the hall,Malik Member,1/2/27\nOld news,TBC,1/2/27\n');
    expect(await make(id, { lines: [said('owner', 3, 'leave-out')] })).toMatchObject({ made: 1 });
    expect((await board()).at(-1)).toMatchObject({
      what: 'Paint the hall',
      state: 'asked',
      weight: 'action',
    });
    expect(
      (await workOf(app, world.member, 'commitment')).find((one) => one.what.endsWith('Paint the hall'))?.ask,
    ).toBe('Your organisation is asked for it: accept or decline.');
  });
});
