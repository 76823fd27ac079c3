import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, type Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { Actions } from '@folkmoot/platform/actions/actions.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { acceptCondition } from '@folkmoot/sign-off/actions/accept-condition.js';
import { recordDecision } from '@folkmoot/sign-off/actions/record-decision.js';
import { saveRoute } from '@folkmoot/sign-off/actions/save-route.js';
import { showCondition } from '@folkmoot/sign-off/actions/show-condition.js';
import { sign } from '@folkmoot/sign-off/actions/sign.js';
import { verifySignOffs } from '@folkmoot/sign-off/reads/verify-sign-offs.js';
import { hashOfManifest } from '@folkmoot/sign-off/contract/open-sign-off.js';
import { NoticeRelay } from '@folkmoot/notifications/notice-relay.js';
import { folkmoot } from '../../worlds/app.js';
import { workOf } from '../../worlds/work.js';
import {
  codesOf,
  colleague,
  must,
  partnershipWorld,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';
import {
  openedSignOff,
  partyNow,
  partySignatory,
  saying,
  signed,
  signedInNow,
  takeBack,
} from '../../worlds/sign-offs.js';

let app: TestApp;
let world: PartnershipWorld;
let council: PersonReader;
let trust: PersonReader;
let charity: PersonReader;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
  const { organisations } = world;
  council = await partySignatory(app, world, 'Cass Council', organisations.council);
  trust = await partySignatory(app, world, 'Tariq Trust', organisations.trust);
  charity = await partySignatory(app, world, 'Chi Charity', organisations.charity);
});
afterAll(() => app.close());

const three = () => [council, trust, charity].map((one) => one.organisationId!);
const standing = async (id: Id) =>
  (await app.database.row<{ state: string; metAt: Date | null }>(
    'SELECT state, met_at AS "metAt" FROM sign_off.sign_off_view WHERE id = $1',
    [id],
  ))!;
const eventsOf = async (id: Id) =>
  (
    await app.database.rows<{ event: string }>(
      'SELECT event FROM journal.line WHERE subject_id = $1 ORDER BY seq',
      [id],
    )
  ).map(({ event }) => event.replace('sign-off.', ''));
/** With the version and the hash of this moment. */
const signing = async (id: Id, who: PersonReader, said: Parameters<typeof saying>[0] | null = {}) => {
  const { version, hash } = await partyNow(app, id, who.organisationId!);
  return { id, version, manifestHash: hash, say: said && saying(said) };
};
const MINUTE = {
  name: 'minute.txt',
  mediaType: 'text/plain',
  size: 6,
  sha256: hashOfManifest('minute'),
  width: null,
  height: null,
  scan: 'clean' as const,
};

describe('a sign-off of three parties', () => {
  it('is met with the last of them and not before, in the same transaction', async () => {
    const id = await openedSignOff(app, world, three());
    await signed(app, id, council);
    await signed(app, id, trust);
    expect(await standing(id)).toEqual({ state: 'open', metAt: null });
    await signed(app, id, charity);
    expect(await standing(id)).toEqual({ state: 'met', metAt: app.clock.now() });
    expect(await eventsOf(id)).toEqual(['opened', 'signed', 'signed', 'signed', 'met']);
  });

  it('is met when the last two sign at the same moment', async () => {
    const id = await openedSignOff(app, world, three());
    await signed(app, id, council);
    await Promise.all([signed(app, id, trust), signed(app, id, charity)]);
    expect((await standing(id)).state).toBe('met');
  });

  it('stays met when a party declines later, which is recorded', async () => {
    const id = await openedSignOff(app, world, three(), { rule: { kind: 'number', n: 2 } });
    await signed(app, id, council);
    await signed(app, id, trust);
    const { metAt } = await standing(id);
    await signed(app, id, trust, { state: 'lapsed', words: 'The board set a day that has passed.' });
    await signed(app, id, charity, { state: 'declined', words: 'The trustees see no benefit.' });
    expect(await standing(id)).toEqual({ state: 'met', metAt });
    expect(await partyNow(app, id, trust.organisationId!)).toMatchObject({ state: 'lapsed' });
  });

  it('is numbered in its place without gaps', async () => {
    const rows = await app.database.rows<{ number: number }>(
      'SELECT number FROM sign_off.sign_off_view WHERE partnership_id = $1 ORDER BY number',
      [world.place.id],
    );
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
  });

  it('says nothing more once it was taken back', async () => {
    const subjectId = newId();
    const id = await openedSignOff(app, world, three(), {
      subject: { kind: 'specification', id: subjectId },
    });
    await must(app, takeBack, { subjectId }, world.secretary);
    expect(await codesOf(app, sign, await signing(id, council), council)).toEqual(['sign-off/withdrawn']);
  });
});

describe('signing', () => {
  it('needs a sign-in of the last ten minutes', async () => {
    const id = await openedSignOff(app, world, three());
    const at = (minutes: number) => signedInNow(app, council, minutes);
    for (const stale of [await at(11), { ...council, sessionId: newId() }])
      expect(await codesOf(app, sign, await signing(id, council), stale)).toEqual(['sign-off/sign-in-again']);
    expect(await codesOf(app, sign, await signing(id, council), await at(9))).toEqual([]);
  });

  it('is refused for another manifest than the one that was shown, and for a part that changed meanwhile', async () => {
    const id = await openedSignOff(app, world, three());
    const shown = await signing(id, council);
    expect(await codesOf(app, sign, { ...shown, manifestHash: hashOfManifest('another') }, council)).toEqual([
      'sign-off/not-what-was-shown',
    ]);
    await signed(app, id, council, { state: 'declined', words: 'Not yet.' });
    expect(await codesOf(app, sign, shown, council)).toEqual(['stale']);
  });

  it('is for those who sign for a party, and nobody else', async () => {
    const id = await openedSignOff(app, world, three());
    const representative = await signedInNow(
      app,
      await colleague(app, world.operator, 'Rae Representative', world.organisations.council),
    );
    for (const who of [representative, world.chair, world.member, world.stranger, world.other.chair])
      expect(await codesOf(app, sign, { ...(await signing(id, council)) }, who)).toEqual(['not-found']);
  });

  it('asks for body, day and minute of a decision, and for words of a refusal, all at once', async () => {
    const id = await openedSignOff(app, world, three(), {
      rule: { kind: 'named', organisations: [council.organisationId!] },
    });
    const empty = { body: ' ', decidedOn: null, minute: '', routeKind: null };
    const codes = async (said: Parameters<typeof saying>[0]) =>
      codesOf(app, sign, await signing(id, council, said), council);
    expect(await codes({ ...empty, state: 'declined' })).toEqual([
      'sign-off/route',
      'sign-off/body',
      'sign-off/date',
      'sign-off/minute',
      'sign-off/words',
    ]);
    expect(await codes({ decidedOn: '2026-11-19' })).toEqual(['sign-off/date-to-come']);
    expect(await codes({ state: 'not-needed', words: 'Small.' })).toEqual(['sign-off/named']);
    expect(await codes({ state: 'lapsed', words: 'Old.' })).toEqual(['sign-off/nothing-to-lapse']);
    expect(await codes({ state: 'approved-with-conditions' })).toEqual(['sign-off/no-condition']);
    expect(await codes({ routeKind: 'officer', minute: '' })).toEqual([]);
  });
});

describe('a decision that somebody records for a board', () => {
  it('needs the minute, and counts only when that organisation’s signatory signs it', async () => {
    const id = await openedSignOff(app, world, [charity.organisationId!]);
    const to = { id, organisationId: charity.organisationId!, version: 1 };
    expect(await codesOf(app, recordDecision, { ...to, ...saying() }, world.secretary)).toEqual([
      'sign-off/evidence',
    ]);
    await must(app, recordDecision, { ...to, saying: saying().saying, file: MINUTE }, world.secretary);
    expect(await partyNow(app, id, charity.organisationId!)).toMatchObject({
      state: 'approved',
      confirmed: false,
    });
    expect((await standing(id)).state).toBe('open');
    await signed(app, id, charity, null);
    expect(await standing(id)).toMatchObject({ state: 'met' });
    expect(await codesOf(app, sign, await signing(id, charity, null), charity)).toEqual([
      'sign-off/nothing-recorded',
    ]);
  });

  it('never unseats what the organisation has signed', async () => {
    const id = await openedSignOff(app, world, three());
    await signed(app, id, charity);
    const { version } = await partyNow(app, id, charity.organisationId!);
    const recorded = { saying: saying({ state: 'declined', words: 'No.' }).saying, file: MINUTE };
    const to = { id, organisationId: charity.organisationId!, version };
    expect(await codesOf(app, recordDecision, { ...to, ...recorded }, council)).toEqual([
      'sign-off/signed-already',
    ]);
    for (const who of [world.observer, world.participant, world.stranger, world.other.chair])
      expect(await codesOf(app, recordDecision, { ...to, ...recorded }, who)).toEqual(['not-found']);
  });
});

describe('an approval with conditions', () => {
  it('counts when the last of them is met, by the word of whoever signs for the one that set them', async () => {
    const id = await openedSignOff(app, world, [charity.organisationId!]);
    const one = {
      words: 'The council publishes the equality assessment.',
      ownerOrganisationId: council.organisationId!,
      ownerPersonId: null,
      due: '2026-12-01',
    };
    expect(
      await codesOf(
        app,
        sign,
        await signing(id, charity, { state: 'approved-with-conditions', conditions: [one] }),
        charity,
      ),
    ).toEqual(['sign-off/condition-owner']);
    const own = { ...one, ownerOrganisationId: charity.organisationId! };
    await signed(app, id, charity, {
      state: 'approved-with-conditions',
      conditions: [own, { ...own, words: 'Another.' }],
    });
    expect((await standing(id)).state).toBe('open');
    const conditions = await app.database.rows<{ conditionId: Id }>(
      'SELECT id AS "conditionId" FROM sign_off.condition WHERE sign_off_id = $1 ORDER BY position',
      [id],
    );
    const [first, second] = conditions.map((each) => ({ id, ...each, version: 1, shown: '' }));
    expect(await codesOf(app, acceptCondition, first!, council)).toEqual(['not-found']);
    expect(await codesOf(app, acceptCondition, first!, charity)).toEqual(['sign-off/shown']);
    await must(app, showCondition, { ...first!, shown: 'Published on 20 November.' }, charity);
    await must(app, acceptCondition, { ...first!, version: 2 }, charity);
    expect((await standing(id)).state).toBe('open');
    expect(await codesOf(app, acceptCondition, { ...first!, version: 3 }, charity)).toEqual([
      'sign-off/condition-met-already',
    ]);
    await must(app, acceptCondition, { ...second!, shown: 'Seen in the papers.' }, charity);
    expect((await standing(id)).state).toBe('met');
  });
});

it('does a repeat of the same signature once', async () => {
  const id = await openedSignOff(app, world, three());
  const input = { ...(await signing(id, council)), requestId: requestId() };
  const actions = app.nest.get(Actions);
  expect(await actions.run(sign, input, council)).toEqual(await actions.run(sign, input, council));
  expect(await eventsOf(id)).toEqual(['opened', 'signed']);
});

describe('what a reader is told', () => {
  const PAGE = `query($place: String!, $number: Int!) { signOffPage(place: $place, number: $number) {
    manifest lines { path value } maySignFor fresh mayRecord mayAccept mayShow owners { organisationName personName }
    signOff { number state have need ruleWords manifestHash parties { id organisationName state confirmed counts waitingDays conditions { words met } } } } }`;
  const numberOf = async (id: Id) =>
    (await app.database.row<{ number: number }>('SELECT number FROM sign_off.sign_off_view WHERE id = $1', [
      id,
    ]))!.number;
  const pageFor = async (id: Id, who: PersonReader) =>
    (await app.ask<any>(PAGE, { place: world.place.slug, number: await numberOf(id) }, who)).signOffPage;

  it('is what is signed, whose text has the fingerprint, and what they may do', async () => {
    const id = await openedSignOff(app, world, three());
    await signed(app, id, trust);
    const page = await pageFor(id, council);
    expect(hashOfManifest(page.manifest)).toBe(page.signOff.manifestHash);
    expect(page.lines).toContainEqual({
      path: 'contributions › Northmoor Council › pence',
      value: '120000000',
    });
    const [first, second, third] = page.signOff.parties;
    expect(page).toMatchObject({ maySignFor: first.id, fresh: true, mayRecord: [first.id, third.id] });
    expect([first.waitingDays, second.waitingDays, third.waitingDays]).toEqual([0, null, 0]);
    expect(page.signOff).toMatchObject({
      have: 1,
      need: 3,
      ruleWords: 'In force when all 3 parties have approved.',
    });
    expect(await pageFor(id, world.observer)).toMatchObject({
      maySignFor: null,
      mayRecord: [],
      mayAccept: [],
    });
    expect(await pageFor(id, world.stranger)).toBeNull();
  });

  it('stands in the list of the place for those who see it, the longest waiting first', async () => {
    const LIST = 'query($place: String!) { signOffs(place: $place) { signOffs { id state } } }';
    const listed = async (who: PersonReader) =>
      (await app.ask<any>(LIST, { place: world.place.slug }, who)).signOffs.signOffs;
    const rows = await listed(council);
    const states = rows.map((one: { state: string }) => one.state);
    expect(states.lastIndexOf('open')).toBeLessThan(states.findIndex((one: string) => one !== 'open'));
    expect(await listed(world.stranger)).toEqual([]);
  });
});

describe('who is told', () => {
  const kinds = async (who: PersonReader): Promise<string[]> => {
    await app.nest.get(NoticeRelay).catchUp();
    const { inbox } = await app.ask<any>('{ inbox { notices { kind title } } }', {}, who);
    return inbox.notices
      .filter((one: any) => one.title.includes('Told of'))
      .map((one: any) => one.kind.replace('sign-off-', ''));
  };
  const works = async (who: PersonReader): Promise<string[]> =>
    (await workOf(app, who, 'sign-off')).filter((one) => one.what.includes('Told of')).map((one) => one.ask);

  it('is each party when it is asked, while it is waited for, and when the rule is met; work waits until it is done', async () => {
    const id = await openedSignOff(app, world, [council.organisationId!, charity.organisationId!], {
      title: 'Told of',
    });
    expect(await kinds(council)).toEqual(['asked']);
    expect(await kinds(trust)).toEqual([]);
    expect(await kinds(world.stranger)).toEqual([]);
    expect(await works(council)).toEqual(['Your organisation is asked to approve it: sign what it decided.']);
    expect(await works(world.secretary)).toEqual([
      'Your organisation is asked to approve it: bring its decision, or ask whoever signs for it.',
    ]);
    const to = { id, organisationId: charity.organisationId!, version: 1 };
    await must(app, recordDecision, { ...to, saying: saying().saying, file: MINUTE }, world.secretary);
    expect(await kinds(charity)).toEqual(['recorded', 'asked']);
    expect(await works(charity)).toEqual([
      'A decision of your organisation was recorded: it counts when you sign it.',
    ]);
    const before = app.clock.now();
    for (const days of [6, 7, 8, 14, 29]) {
      app.clock.moveTo(new Date(before.getTime() + days * 86_400_000));
      await app.nest.get(NoticeRelay).morning();
    }
    expect((await kinds(council)).filter((one) => one === 'waiting')).toHaveLength(3);
    app.clock.moveTo(before);
    await signed(app, id, charity, null);
    expect(await works(charity)).toEqual([]);
    await signed(app, id, council);
    expect(await kinds(charity)).toContain('met');
    expect(await works(council)).toEqual([]);
  });
});

describe('who decides for an organisation, and when', () => {
  const ROUTE = { kind: 'board', body: 'Board', delegateId: null, delegationWords: '', ends: false };
  const meets = (meetsOn: string, papersDue: string) => ({ meetsOn, papersDue });
  const save = (who: PersonReader, said: object = {}) =>
    must(
      app,
      saveRoute,
      { place: world.place.slug, id: null, version: 0, ...ROUTE, meetings: [], ...said },
      who,
    );
  const timesOf = async (id: Id) => {
    const row = await app.database.row<{ number: number }>(
      'SELECT number FROM sign_off.sign_off_view WHERE id = $1',
      [id],
    );
    const { signOffPage } = await app.ask<any>(
      `query($place: String!, $number: Int!) { signOffPage(place: $place, number: $number) { maySignFor delegates { name words }
        timetable { earliest rows { body meetsOn papersDue } } } }`,
      { place: world.place.slug, number: row!.number },
      trust,
    );
    return signOffPage;
  };

  it('gives the earliest possible date, and says nothing of one while meetings are missing', async () => {
    const id = await openedSignOff(app, world, [council.organisationId!, trust.organisationId!]);
    expect((await timesOf(id)).timetable.earliest).toBeNull();
    const meetings = [meets('2026-11-20', '2026-11-17'), meets('2026-12-10', '2026-12-01')];
    const { id: routeId } = await save(council, { meetings });
    await save(trust, { meetings: [meets('2026-11-30', '2026-11-18')] });
    expect((await timesOf(id)).timetable).toEqual({
      earliest: '2026-12-10',
      rows: [
        { body: 'Board', meetsOn: '2026-12-10', papersDue: '2026-12-01' },
        { body: 'Board', meetsOn: '2026-11-30', papersDue: '2026-11-18' },
      ],
    });
    // One that is left out of the list is taken out; the others stay as they are.
    await save(council, { id: routeId, version: 1, meetings: [meets('2027-01-10', '2027-01-01')] });
    expect((await timesOf(id)).timetable.earliest).toBe('2027-01-10');
    await signed(app, id, council);
    expect((await timesOf(id)).timetable.earliest).toBe('2026-11-30');
  });

  it('is kept by those who speak for it, and delegated by those who sign for it', async () => {
    const route = { place: world.place.slug, id: null, version: 0, ...ROUTE, meetings: [] };
    for (const who of [world.participant, world.stranger, world.other.chair])
      expect(await codesOf(app, saveRoute, route, who)).toEqual(['not-found']);
    const to = { ...route, delegateId: world.member.personId, delegationWords: 'Dates and names.' };
    expect(await codesOf(app, saveRoute, to, world.member)).toEqual(['sign-off/delegation-signatory']);
    expect(await codesOf(app, saveRoute, { ...to, delegateId: world.chair.personId }, trust)).toEqual([
      'sign-off/delegate',
    ]);
    expect(await codesOf(app, saveRoute, { ...route, id: newId() }, trust)).toEqual(['not-found']);
  });

  it('lets the officer to whom it was delegated approve a minor amendment, that officer alone, and nothing else', async () => {
    const officer = await signedInNow(app, world.member);
    const parties = [trust.organisationId!];
    const { id: routeId } = await save(trust, {
      delegateId: officer.personId,
      delegationWords: 'Dates and names.',
    });
    const whole = await openedSignOff(app, world, parties);
    expect(await codesOf(app, sign, await signing(whole, officer), officer)).toEqual(['not-found']);
    const minor = await openedSignOff(app, world, parties, { minorWords: 'The name of the host changed.' });
    expect(await timesOf(minor)).toMatchObject({
      maySignFor: null,
      delegates: [{ words: 'Dates and names.' }],
    });
    expect(await codesOf(app, sign, await signing(minor, trust), trust)).toEqual(['not-found']);
    await signed(app, minor, officer, { routeKind: 'officer', minute: '' });
    expect((await standing(minor)).state).toBe('met');
    await save(trust, { id: routeId, version: 1, ends: true });
    const next = await openedSignOff(app, world, parties, { minorWords: 'Another name.' });
    expect(await codesOf(app, sign, await signing(next, officer), officer)).toEqual(['not-found']);
    await signed(app, next, trust);
  });
});

describe('verifying', () => {
  const faultsOf = async (id: Id) => (await verifySignOffs(app.database, { id }))[0]!.faults;
  const tampered = async (id: Id, text: string, back: string) => {
    await app.database.rows(text, [id]);
    const faults = await faultsOf(id);
    await app.database.rows(back, [id]);
    expect(await faultsOf(id)).toEqual([]);
    return faults.join('; ');
  };

  it('finds every sign-off of this world whole', async () => {
    const verified = await verifySignOffs(app.database);
    expect(verified.length).toBeGreaterThan(10);
    expect(verified.flatMap((one) => one.faults)).toEqual([]);
  });

  it('names what was changed behind the program’s back', async () => {
    const id = await openedSignOff(app, world, three());
    await signed(app, id, council);
    await signed(app, id, trust);
    await signed(app, id, charity, {
      state: 'approved-with-conditions',
      conditions: [
        { words: 'One.', ownerOrganisationId: trust.organisationId!, ownerPersonId: null, due: '2026-12-01' },
      ],
    });
    expect(await faultsOf(id)).toEqual([]);
    const ofTrust = `approval_id = (SELECT id FROM sign_off.approval WHERE sign_off_id = $1 AND position = 2)`;
    const at2 = 'sign_off_id = $1 AND position = 2';
    for (const [set, back, told] of [
      [
        `sign_off SET manifest = replace(manifest, '2500000', '2400000') WHERE id = $1`,
        `sign_off SET manifest = replace(manifest, '2400000', '2500000') WHERE id = $1`,
        'the manifest has the SHA-256',
      ],
      [
        `statement SET minute = 'x' || minute WHERE ${ofTrust}`,
        `statement SET minute = substr(minute, 2) WHERE ${ofTrust}`,
        'what the organisation said is not what was signed',
      ],
      [
        `condition SET words = 'Two.' WHERE sign_off_id = $1`,
        `condition SET words = 'One.' WHERE sign_off_id = $1`,
        'what the organisation said is not what was signed',
      ],
      [
        `approval SET signed_by = sign_off_id WHERE ${at2}`,
        `approval SET signed_by = '${trust.personId}' WHERE ${at2}`,
        'the record names another person',
      ],
      [
        `approval SET signed_hash = 'x' || signed_hash WHERE ${at2}`,
        `approval SET signed_hash = substr(signed_hash, 2) WHERE ${at2}`,
        'it is of the SHA-256',
      ],
      [
        `sign_off SET state = 'met', met_at = now() WHERE id = $1`,
        `sign_off SET state = 'open', met_at = NULL WHERE id = $1`,
        'when the rule was met',
      ],
    ] as const)
      expect(await tampered(id, `UPDATE sign_off.${set}`, `UPDATE sign_off.${back}`)).toContain(told);
  });
});
