import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { partiesAudience, partnershipAudience } from '@folkmoot/kernel/audience.js';
import { VISITOR, type PersonReader } from '@folkmoot/kernel/reader.js';
import { loadScope } from '@folkmoot/platform/audience/load-scope.js';
import { startTestServer } from '@folkmoot/platform/testing/test-server.js';
import { TEST_NOW, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import type { JournalLine } from '@folkmoot/platform/journal/line.js';
import { NoticeRules } from '@folkmoot/platform/notices/notice-rules.js';
import { recordSuccession } from '@folkmoot/partnerships/actions/record-succession.js';
import { settleSuccession } from '@folkmoot/partnerships/actions/settle-succession.js';
import { Holdings } from '@folkmoot/partnerships/contract/holdings.js';
import { verifySignOffs } from '@folkmoot/sign-off/reads/verify-sign-offs.js';
import { SignOffSubjects } from '@folkmoot/sign-off/contract/sign-off-subjects.js';
import { startAgreement } from '@folkmoot/risk-sharing/actions/start-agreement.js';
import { folkmoot } from '../../worlds/app.js';
import {
  agreementTold,
  completeDraft,
  deedUpon,
  savePart,
  signedByAll,
  SCHEME,
  startedAgreement,
} from '../../worlds/agreements.js';
import { DecisionKinds } from '@folkmoot/risk-sharing/contract/decision-kinds.js';
import { acceptedCommitment } from '../../worlds/commitments.js';
import { decidedMove, DECISION } from '../../worlds/decided-moves.js';
import { deedFiled, PAPER, signedVersion } from '../../worlds/executed-deeds.js';
import { prioritised, startedPlan } from '../../worlds/plans.js';
import { signatory, signed } from '../../worlds/sign-offs.js';
import { workOf } from '../../worlds/work.js';
import {
  codesOf,
  colleague,
  must,
  organisation,
  partnershipWorld,
  type PartnershipWorld,
} from '../../worlds/partnerships.js';
import { watching } from '../../worlds/watching.js';

let app: TestApp;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());

const sees = async (reader: PersonReader, audience: string): Promise<boolean> =>
  (await loadScope(app.database, reader)).sees(audience);
const months = (...pence: readonly number[]): string[] =>
  Array.from({ length: 12 }, (_, at) => String(pence[at] ?? 0));

describe('starting an agreement', () => {
  it('lets in who speaks for a party, at once and also later, and nobody else', async () => {
    const made = await startedAgreement(app, world);
    const audience = partiesAudience(made.id);
    for (const reader of [world.member, world.deputy, world.secretary, world.chair])
      expect(await sees(reader, audience)).toBe(true);
    for (const reader of [world.charityMember, world.participant, world.other.chair, world.operator])
      expect(await sees(reader, audience)).toBe(false);
    expect(
      await sees(await colleague(app, world.operator, 'Nina New', world.organisations.trust), audience),
    ).toBe(true);
    // With another hat on they speak for another organisation.
    expect(await sees({ ...world.member, organisationId: world.organisations.charity }, audience)).toBe(
      false,
    );
  });

  it('is numbered, and told to the place as a summary without a draft', async () => {
    const one = await startedAgreement(app, world);
    const two = await startedAgreement(app, world);
    expect(two.number).toBe(one.number + 1);
    expect(await agreementTold(app, two.id, world.charityMember)).toMatchObject({
      title: 'Better care',
      standing: 'draft',
      seenAsParty: false,
      draft: null,
      versions: [],
      parties: [
        { name: 'Northmoor Council' },
        { name: 'Moorland Integrated Care Board' },
        { name: 'Northmoor Hospitals Trust' },
      ],
    });
    for (const reader of [world.other.chair, world.stranger, world.participant])
      expect(await agreementTold(app, two.id, reader)).toBeNull();
    await expect(agreementTold(app, two.id, VISITOR)).rejects.toThrow();
    const listed = async (reader: PersonReader) =>
      (await app.ask<any>('{ agreements(place: "northmoor") { id } }', {}, reader)).agreements.map(
        (it: { id: string }) => it.id,
      );
    expect(await listed(world.charityMember)).toEqual(expect.arrayContaining([one.id, two.id]));
    expect(await listed(world.other.chair)).toEqual([]);
  });

  it('is for officers, and for who speaks for an organisation with a seat', async () => {
    const { council, icb, charity, carers, trust } = world.organisations;
    const asked = {
      place: 'northmoor',
      title: 'Aligned',
      firstMonth: '2027-04',
      partners: [icb, council, charity],
    };
    expect(await codesOf(app, startAgreement, asked, world.charityMember)).toEqual([]);
    expect(await codesOf(app, startAgreement, asked, world.chair)).toEqual([]);
    for (const reader of [world.participant, world.observer, world.other.chair, world.stranger, VISITOR])
      expect(await codesOf(app, startAgreement, asked, reader)).toEqual(['not-found']);
    const wrong = { ...asked, title: ' ', firstMonth: '2027-13', partners: [carers, council] };
    expect(await codesOf(app, startAgreement, wrong, world.member)).toEqual(
      expect.arrayContaining(['agreement/malformed', 'agreement/not-among-partners']),
    );
    expect(await codesOf(app, startAgreement, { ...asked, partners: [trust] }, world.member)).toEqual([
      'agreement/one-partner',
    ]);
  });
});

describe('saving a part of a draft', () => {
  it('keeps what each party says, and turns away only who is late with the same part', async () => {
    const { draft, id } = await startedAgreement(app, world);
    expect(
      await savePart(
        app,
        draft!,
        'schemes.new',
        { ...SCHEME, host: world.organisations.council },
        world.member,
      ),
    ).toEqual([]);
    expect(
      await savePart(app, draft!, 'written', { aims: 'People go home sooner.' }, world.secretary),
    ).toEqual([]);
    const late = await savePart(app, draft!, 'written', { aims: 'Mine' }, world.member);
    expect(late).toMatchObject([{ code: 'stale' }]);
    expect(late[0]!.message).toContain('Northmoor Council changed this part');
    const now = (await agreementTold(app, id, world.chair))!;
    const { council, icb } = world.organisations;
    const contributions = [
      { partner: council, source: 'additional', pence: months(100_00, 50) },
      { partner: icb, source: 'nhs-minimum', pence: months(200_00) },
    ];
    expect(await savePart(app, now.draft!, 'contributions.s1', contributions, world.chair)).toEqual([]);
    const after = (await agreementTold(app, id, world.member))!;
    expect(after).toMatchObject({ total: '30050', schemes: [{ title: 'Home first', form: 'pooled' }] });
    expect(JSON.parse(after.draft!.terms)).toMatchObject({
      written: { aims: 'People go home sooner.' },
      schemes: [{ key: 's1', contributions }],
    });
  });

  it('says every fault with its path', async () => {
    const { draft, id } = await startedAgreement(app, world);
    const { council, icb, trust, charity } = world.organisations;
    const save = async (part: string, value: unknown, by: PersonReader = world.member) =>
      (await savePart(app, (await agreementTold(app, id, world.member))!.draft!, part, value, by)).map(
        (one) => [one.code, one.path],
      );
    expect(
      await save(
        'partners',
        [council, icb, trust, charity].map((one) => ({ id: one, consent: null })),
      ),
    ).toEqual([]);
    expect(await save('schemes.new', { ...SCHEME, title: '', host: world.organisations.carers })).toEqual([
      ['agreement/malformed', 'schemes.0.title'],
    ]);
    expect(await save('schemes.new', { ...SCHEME, host: council })).toEqual([]);
    expect(await save('contributions.s1', [{ partner: charity, source: 'other', pence: months(1) }])).toEqual(
      [['agreement/may-not-pool', 'schemes.0.contributions.0']],
    );
    expect(await save('contributions.s1', [{ partner: charity, source: 'other', pence: ['1.5'] }])).toEqual([
      ['agreement/malformed', 'schemes.0.contributions.0.pence.0'],
    ]);
    expect(
      await save('contributions.s1', [{ partner: council, source: 'other', pence: months(-1) }]),
    ).toEqual([['agreement/contribution-negative', 'schemes.0.contributions.0']]);
    expect(await save('contributions.s1', [{ partner: council, source: 'other', pence: months(5) }])).toEqual(
      [],
    );
    expect(
      await save('partners', [
        { id: icb, consent: null },
        { id: trust, consent: null },
      ]),
    ).toEqual([
      ['agreement/host-no-partner', 'schemes.0.host'],
      ['agreement/contributor-no-partner', 'schemes.0.contributions.0.partner'],
    ]);
    expect(
      await save('rules.new', {
        schemes: ['s9'],
        rule: { over: [], under: [] },
        printedBps: null,
        governs: null,
      }),
    ).toEqual([['agreement/rule-of-gone-scheme', 'rules.0.schemes']]);
    expect(await save('schemes.s7', null)).toEqual([['agreement/part-gone', 'schemes']]);
    expect(await save('nothing', {})).toEqual([['agreement/no-such-part', 'part']]);
    for (const reader of [world.participant, world.other.chair, world.operator])
      expect(await save('written', {}, reader)).toEqual([['not-found', '']]);
    expect(await savePart(app, { ...draft!, id: world.place.id }, 'written', {}, world.member)).toMatchObject(
      [{ code: 'not-found' }],
    );
  });

  it('has schemes pay for priorities and commitments that whoever saves sees; the commitment says so to the parties', async () => {
    await startedPlan(app, world);
    const priority = await prioritised(app, world, 'Fewer falls at home');
    const { id: commitment } = await acceptedCommitment(app, world);
    const elsewhere = await acceptedCommitment(app, world, { what: 'Open the day room' });
    const made = await startedAgreement(app, world);
    const save = async (of: object, by = world.member, part = 'schemes.new') => {
      const { draft } = (await agreementTold(app, made.id, world.member))!;
      return (await savePart(app, draft!, part, { ...SCHEME, ...of }, by)).map((one) => [one.code, one.path]);
    };
    const nobodys = '01a10000-0000-7000-8000-000000000000';
    expect(await save({ priorityIds: [priority, nobodys], commitmentIds: [nobodys] })).toEqual([
      ['agreement/unknown-priority', 'schemes.0.priorityIds'],
      ['agreement/unknown-commitment', 'schemes.0.commitmentIds'],
    ]);
    expect(await save({ priorityIds: [priority], commitmentIds: [commitment] })).toEqual([]);
    const asks = async (text: string, id: unknown, reader: PersonReader): Promise<any> =>
      app.ask<any>(text, { id }, reader);
    const paying = async (reader: PersonReader, id: unknown = commitment) =>
      (
        await asks(
          'query ($id: ID!) { schemesPayingFor(commitmentId: $id) { agreement scheme standing } }',
          id,
          reader,
        )
      ).schemesPayingFor;
    expect(await paying(world.secretary)).toEqual([
      { agreement: made.number, scheme: SCHEME.title, standing: 'draft' },
    ]);
    expect(await paying(world.charityMember)).toEqual([]);
    expect(await paying(world.member, elsewhere.id)).toEqual([]);

    const purposes = async (reader: PersonReader) =>
      (
        await asks(
          'query ($id: ID!) { schemePurposes(versionId: $id) { priorities { id title } commitments { id what } } }',
          (await agreementTold(app, made.id, world.member))!.draft!.id,
          reader,
        )
      ).schemePurposes;
    const offered = await purposes(world.member);
    expect(offered.priorities).toContainEqual({ id: priority, title: 'Fewer falls at home' });
    expect(offered.commitments.map((one: { id: string }) => one.id)).toEqual(
      expect.arrayContaining([commitment, elsewhere.id]),
    );
    expect(await purposes(world.charityMember)).toBeNull();

    // What a party chose and another may not see stays when that other saves the scheme.
    await app.database.rows('UPDATE commitments.commitment SET audience = $2 WHERE id = $1', [
      commitment,
      `organisation/${world.organisations.trust}`,
    ]);
    expect(await paying(world.secretary)).toEqual([]);
    expect((await purposes(world.secretary)).commitments.map((one: { id: string }) => one.id)).not.toContain(
      commitment,
    );
    const again = { priorityIds: [priority], commitmentIds: [commitment], title: 'Home first, all year' };
    expect(await save(again, world.secretary, 'schemes.s1')).toEqual([]);
  });

  it('lets a party in and out again, at once also on open pages', async () => {
    const origin = await startTestServer(app);
    const { draft, id } = await startedAgreement(app, world);
    const audience = partiesAudience(id);
    const stream = partnershipAudience(world.place.id);
    const watcher = await watching(app, origin, world.charityMember, stream);
    const partners = [world.organisations.council, world.organisations.trust];
    const named = (...more: string[]) => [...partners, ...more].map((one) => ({ id: one, consent: null }));
    const heard = () =>
      watcher.cards.filter((card) => card.kind === 'agreement-version' && card.id === draft!.id).length;

    expect(await savePart(app, draft!, 'partners', named(world.organisations.charity), world.member)).toEqual(
      [],
    );
    expect(await sees(world.charityMember, audience)).toBe(true);
    expect(await sees(world.chair, audience)).toBe(false);
    const inside = async () => (await agreementTold(app, id, world.member))!.draft!;
    await watcher.until((card) => card.kind === 'agreement' && card.id === id, 10_000);
    expect(await savePart(app, await inside(), 'written', { aims: 'Ours' }, world.member)).toEqual([]);
    await watcher.until((card) => card.id === draft!.id && card.card !== null, 10_000);

    expect(await savePart(app, await inside(), 'partners', named(), world.member)).toEqual([]);
    expect(await sees(world.charityMember, audience)).toBe(false);
    await watcher.evicted(10_000);
    const before = heard();
    expect(await savePart(app, await inside(), 'written', { aims: 'Not theirs' }, world.member)).toEqual([]);
    // A line for the whole place comes behind it: when that is there, the other would have been.
    expect(
      await savePart(app, await inside(), 'schemes.new', { ...SCHEME, title: 'Told to all' }, world.member),
    ).toEqual([]);
    await watcher.until(
      (card) => card.id === id && JSON.stringify(card.card?.schemes).includes('Told to all'),
      10_000,
    );
    expect(heard()).toBe(before);
    watcher.close();
  });
});

describe('a version', () => {
  const of = async (id: string, reader: PersonReader = world.member) =>
    (await agreementTold(app, id, reader))!;
  const upon = ({ id, version }: { id: string; version: number }) => ({ id, version });

  it('is sent when nothing is missing, holds when everybody signed and not before, and stays as it is', async () => {
    const { draft, id, maySend } = await completeDraft(app, world);
    expect(maySend).toBe(true);
    // Neither started by them, nor do they sign.
    expect(await deedUpon(app, 'sendForSignature', upon(draft!), world.deputy)).toMatchObject([
      { code: 'not-found' },
    ]);
    expect(
      await deedUpon(app, 'sendForSignature', { id: draft!.id, version: 1 }, world.member),
    ).toMatchObject([{ code: 'stale' }]);
    expect(await deedUpon(app, 'sendForSignature', upon(draft!), world.member)).toEqual([]);
    expect(await of(id)).toMatchObject({
      standing: 'signing',
      draft: null,
      inForce: null,
      versions: [{ standing: 'signing' }],
    });
    expect(await deedFiled(app, world, draft!.id)).toMatchObject([{ code: 'agreement/not-signed' }]);
    expect(await savePart(app, draft!, 'written', { aims: 'Other' }, world.member)).toMatchObject([
      { code: 'agreement/not-a-draft' },
    ]);
    await expect(
      app.database.rows(`UPDATE risk_sharing.agreement_version SET terms = '{}' WHERE id = $1`, [draft!.id]),
    ).rejects.toThrow('sent for signature');

    const [first] = await signedByAll(app, world, draft!.id);
    const held = await of(id);
    expect(held).toMatchObject({ standing: 'in-force', inForce: { n: 1 }, versions: [{ late: true }] });
    expect(await of(id, world.charityMember)).toMatchObject({ standing: 'in-force', versions: [] });
    expect(await deedUpon(app, 'takeVersionBack', upon(held.versions[0]!), first!)).toMatchObject([
      { code: 'agreement/signed' },
    ]);
    await expect(
      app.database.rows(
        `UPDATE risk_sharing.agreement_version SET state = 'draft', terms_hash = NULL WHERE id = $1`,
        [draft!.id],
      ),
    ).rejects.toThrow('not taken back');

    await deedsFiled(id, draft!.id);

    // A variation: the former holds until its day.
    expect(
      await deedUpon(app, 'beginVariation', { id: draft!.id, effectiveFrom: '2026-04-01' }, world.deputy),
    ).toMatchObject([{ code: 'agreement/variation-too-early', path: 'effectiveFrom' }]);
    const variation = { id: draft!.id, effectiveFrom: '2026-12-01' };
    for (const reader of [world.charityMember, world.other.chair])
      expect(await deedUpon(app, 'beginVariation', variation, reader)).toMatchObject([{ code: 'not-found' }]);
    expect(await deedUpon(app, 'beginVariation', variation, world.deputy)).toEqual([]);
    expect(await deedUpon(app, 'beginVariation', variation, world.deputy)).toMatchObject([
      { code: 'agreement/draft-there' },
    ]);
    const second = (await of(id)).draft!;
    expect(JSON.parse(second.terms).schemes[0].openingPence[world.organisations.icb]).toBe('960000000');
    const signs = await signatory(app, world.operator, 'Sil Signs', world.organisations.council);
    expect(await deedUpon(app, 'sendForSignature', upon(second), signs)).toEqual([]);
    await signedByAll(app, world, second.id);
    expect((await of(id)).versions.map((one) => one.standing)).toEqual(['agreed', 'in-force']);
    app.clock.moveTo(new Date('2026-12-01T00:00:30.000Z'));
    expect((await of(id)).versions.map((one) => one.standing)).toEqual(['in-force', 'superseded']);
    app.clock.moveTo(new Date('2027-04-01T12:00:00.000Z'));
    expect((await of(id)).versions.map((one) => one.standing)).toEqual(['ended', 'superseded']);
    app.clock.moveTo(new Date(TEST_NOW));
  });

  /** Before there was one, the first, and a correction beside it. */
  async function deedsFiled(id: string, versionId: string): Promise<void> {
    const told = async (reader: PersonReader) =>
      (
        await app.ask<any>(
          `query ($id: ID!) { agreementById(id: $id) { inForce { gaps { code } deeds { method executedOn correction sha256 filedForName
             executions { name by authority } file { id name state } } } } }`,
          { id },
          reader,
        )
      ).agreementById.inForce;
    expect((await told(world.chair)).gaps).toMatchObject([{ code: 'agreement/no-executed-deed' }]);
    // It neither signs nor did it start it; nor is it of a party.
    for (const reader of [world.deputy, world.charityMember, world.other.chair])
      expect(await deedFiled(app, world, versionId, {}, reader)).toMatchObject([{ code: 'not-found' }]);
    expect(await deedFiled(app, world, versionId, { method: 'spoken', file: null })).toEqual([
      { code: 'agreement/deed-method', path: 'method' },
      { code: 'file/missing', path: 'file' },
    ]);
    const note = { name: 'deed.pdf', bytes: Buffer.from('Signed by all.').toString('base64') };
    expect(await deedFiled(app, world, versionId, { file: note })).toMatchObject([{ path: 'file' }]);
    expect(await deedFiled(app, world, versionId)).toEqual([]);
    expect(await deedFiled(app, world, versionId)).toMatchObject([{ code: 'agreement/deed-correction' }]);
    expect(await deedFiled(app, world, versionId, { version: 1, correction: 'Late' })).toMatchObject([
      { code: 'stale' },
    ]);
    expect(await deedFiled(app, world, versionId, { correction: 'Page 3 was missing.' })).toEqual([]);
    const now = await told(world.chair);
    expect(now.gaps).toEqual([]);
    expect(now.deeds).toMatchObject([
      { correction: 'Page 3 was missing.' },
      {
        correction: '',
        method: 'sealed',
        executedOn: '2026-03-30',
        filedForName: 'Northmoor Hospitals Trust',
      },
    ]);
    const paper = createHash('sha256').update(Buffer.from(PAPER.bytes, 'base64')).digest('hex');
    expect(now.deeds[1]).toMatchObject({
      sha256: paper,
      file: { name: PAPER.name, state: 'ready' },
    });
    const line = await app.database.row<{ data: string; audience: string }>(
      `SELECT data, audience FROM journal.line WHERE event = 'risk-sharing.deed-filed' AND subject_id = $1 ORDER BY seq LIMIT 1`,
      [versionId],
    );
    expect(line!.audience).toBe(partiesAudience(id));
    expect(JSON.parse(line!.data)).toMatchObject({ n: 1, method: 'sealed', sha256: paper, again: false });
    expect(
      await app.database.rows('SELECT 1 FROM files.file WHERE id = $1 AND audience = $2', [
        now.deeds[0].file.id,
        partiesAudience(id),
      ]),
    ).toHaveLength(1);
    await expect(
      app.database.rows(`UPDATE risk_sharing.executed_deed SET method = 'deed' WHERE version_id = $1`, [
        versionId,
      ]),
    ).rejects.toThrow('stays');
  }

  it('is drafted anew where a decision moves a contribution, and no number that was signed is edited', async () => {
    const { icb, council } = world.organisations;
    const { agreementId, id } = await signedVersion(app, world);
    const before = await app.database.rows(
      'SELECT terms, version FROM risk_sharing.agreement_version WHERE id = $1',
      [id],
    );
    const decides = (moved: object = {}, by: PersonReader = world.chair) =>
      decidedMove(app, agreementId, { from: icb, to: council, ...moved }, by);
    expect(await decides({}, world.other.chair)).toEqual(['not-found']);
    expect(await decides({ firstMonth: '2026-04' })).toEqual(['agreement/variation-too-early']);
    expect(await decides({ pencePerMonth: 80_000_001n })).toEqual(['agreement/moves-too-much']);
    expect((await of(agreementId)).draft).toBeNull();

    expect(await decides()).toEqual([]);
    const told = await of(agreementId);
    expect(told).toMatchObject({
      standing: 'in-force',
      inForce: { n: 1 },
      draft: { n: 2, effectiveFrom: '2027-01-01' },
    });
    const [scheme] = JSON.parse(told.draft!.terms).schemes;
    expect(scheme.openingPence[icb]).toBe('960000000');
    expect(scheme.contributions[0].pence.slice(8, 10)).toEqual(['80000000', '79000000']);
    expect(scheme.contributions[1].pence.slice(8, 10)).toEqual(['40000000', '41000000']);
    expect(
      await app.database.rows('SELECT terms, version FROM risk_sharing.agreement_version WHERE id = $1', [
        id,
      ]),
    ).toEqual(before);
    expect(await decides()).toEqual(['agreement/draft-there']);

    // A party reads which decision it was, if it may read that decision.
    const decision = async (reader: PersonReader) =>
      (
        await app.ask<any>(
          `query ($id: ID!) { agreementVersion(id: $id) { decision { label path } } }`,
          { id: told.draft!.id },
          reader,
        )
      ).agreementVersion?.decision;
    expect(await decision(world.deputy)).toEqual({ label: null, path: null });
    app.nest.get(DecisionKinds).register({
      kind: DECISION,
      link: async (_queries, scope) =>
        scope.sees(partnershipAudience(world.place.id))
          ? { label: 'Decision 14', path: '/northmoor/decisions/14' }
          : null,
    });
    expect(await decision(world.deputy)).toEqual({ label: 'Decision 14', path: '/northmoor/decisions/14' });
    expect(await decision(world.charityMember)).toBeUndefined();

    // Into a variation that nobody has touched, of the same day; into no other.
    expect(
      await deedUpon(app, 'takeVersionBack', upon((await of(agreementId)).draft!), world.member),
    ).toEqual([]);
    expect(await deedUpon(app, 'beginVariation', { id, effectiveFrom: '2027-02-01' }, world.chair)).toEqual(
      [],
    );
    expect(await decides()).toEqual(['agreement/draft-other-day']);
    expect(await decides({ firstMonth: '2027-02' })).toEqual([]);
    const third = (await of(agreementId)).draft!;
    expect(third).toMatchObject({ n: 3, effectiveFrom: '2027-02-01' });
    expect(JSON.parse(third.terms).schemes[0].contributions[1].pence.slice(9)).toEqual([
      '40000000',
      '41000000',
      '41000000',
    ]);
    const lines = await app.database.rows<{ data: string; audience: string }>(
      `SELECT data, audience FROM journal.line WHERE event = 'risk-sharing.contribution-moved' AND subject_id = $1`,
      [third.id],
    );
    expect(lines.map((line) => line.audience)).toEqual([partiesAudience(agreementId)]);
    expect(JSON.parse(lines[0]!.data)).toMatchObject({
      n: 3,
      scheme: 's1',
      from: icb,
      to: council,
      pence: '1000000',
      month: '2027-02',
    });
  });

  it('is taken back from signature, and a draft is dropped', async () => {
    const { draft, id } = await completeDraft(app, world);
    expect(await deedUpon(app, 'sendForSignature', upon(draft!), world.member)).toEqual([]);
    const sent = (await of(id)).versions[0]!;
    expect(sent.termsHash).toMatch(/^[0-9a-f]{64}$/);
    expect(await deedUpon(app, 'takeVersionBack', upon(sent), world.member)).toEqual([]);
    const again = (await of(id)).draft!;
    expect(await savePart(app, again, 'written', { aims: 'Better' }, world.chair)).toEqual([]);
    expect(await deedUpon(app, 'sendForSignature', upon((await of(id)).draft!), world.member)).toEqual([]);
    expect((await of(id)).versions[0]!.termsHash).not.toBe(sent.termsHash);
    expect(await deedUpon(app, 'takeVersionBack', upon((await of(id)).versions[0]!), world.member)).toEqual(
      [],
    );
    expect(await deedUpon(app, 'takeVersionBack', upon((await of(id)).draft!), world.member)).toEqual([]);
    expect(await of(id)).toMatchObject({ standing: 'withdrawn', draft: null });
  });

  it('says everything that is missing at once, and waits for the parties until nothing is', async () => {
    const { draft } = await startedAgreement(app, world);
    const complete = (await completeDraft(app, world)).draft!.id;
    const waits = async (reader: PersonReader, id: string) =>
      (await workOf(app, reader)).filter((one) => one.id === id).map(({ kind, ask }) => `${kind}: ${ask}`);
    for (const reader of [world.chair, world.deputy, world.member])
      expect(await waits(reader, draft!.id)).toEqual([
        'agreement-draft: 11 things are still to be done in the draft before it can be signed.',
      ]);
    for (const reader of [world.charityMember, world.participant, world.other.chair])
      expect([...(await waits(reader, draft!.id)), ...(await waits(reader, complete))]).toEqual([]);
    // Who started it may send it; who only represents a party may not.
    expect(await waits(world.member, complete)).toEqual([
      'agreement-to-send: Nothing is missing in the draft: send it to all parties for signature.',
    ]);
    expect(await waits(world.deputy, complete)).toEqual([]);
    const codes = (await deedUpon(app, 'sendForSignature', upon(draft!), world.member)).map(
      (one) => one.path,
    );
    expect(codes).toEqual(
      expect.arrayContaining(['schemes', 'written.aims', 'written.mediator', 'written.exit']),
    );
    expect(codes.filter((path) => path.startsWith('written.'))).toHaveLength(10);
  });
});

describe('a case of a risk share', () => {
  const layer = (basis: object, to: number | null = null, from = 0) => ({ from, to, unit: 'pence', basis });
  const given = (over: object[]) => ({
    id: 'corridor',
    partners: [
      { id: 'board', contributionPence: 600 },
      { id: 'council', contributionPence: '400' },
    ],
    rule: { over, under: [layer({ kind: 'escalate' })] },
    host: 'board',
    variancePence: '100000000000000000101',
  });
  const asked = async (text: string, by = world.member) =>
    (
      await app.ask<any>(
        `query ($case: String!) { riskShareCase(case: $case) { id json shares { partner pence } unallocated netSettlement { from to pence } faults { code path } } }`,
        { case: text },
        by,
      )
    ).riskShareCase;

  it('is computed as the command does, beyond what a JSON number holds', async () => {
    const answer = await asked(
      JSON.stringify(given([layer({ kind: 'fixed', shares: { board: 1, council: 1 } })])),
    );
    expect(answer).toMatchObject({
      id: 'corridor',
      shares: [
        { partner: 'board', pence: '50000000000000000051' },
        { partner: 'council', pence: '50000000000000000050' },
      ],
      unallocated: '0',
      netSettlement: [{ from: 'council', to: 'board', pence: '50000000000000000050' }],
      faults: [],
    });
    expect(JSON.parse(answer.json)).toMatchObject({ sharesPence: { board: '50000000000000000051' } });
  });

  it('is refused with the path of each fault, and where it is no JSON or too long', async () => {
    const open = given([layer({ kind: 'escalate' }, 10), layer({ kind: 'single', partner: 'x' }, null, 11)]);
    expect(await asked(JSON.stringify(open))).toMatchObject({
      shares: [],
      faults: [{ code: 'risk-share/unknown-partner', path: 'rule.over.1.basis.partner' }],
    });
    const gap = given([layer({ kind: 'escalate' }, 10), layer({ kind: 'escalate' }, null, 11)]);
    expect((await asked(JSON.stringify(gap))).faults).toEqual([
      { code: 'risk-share/gap', path: 'rule.over.1.from' },
    ]);
    expect((await asked('{')).faults[0].code).toBe('risk-share/malformed');
    expect((await asked(' '.repeat(50_001))).faults[0].code).toBe('risk-share/too-long');
  });
});

describe('around an agreement', () => {
  it('tells who speaks for a party, but not who did it, and says where it is', async () => {
    const { draft, id, number } = await completeDraft(app, world);
    const rules = app.nest.get(NoticeRules);
    const toldOf = async (event: string): Promise<string[]> => {
      const line = await app.database.row<JournalLine>(
        `SELECT stream, seq, at, actor, on_behalf_of AS "onBehalfOf", audience, event, subject_kind AS "subjectKind", subject_id AS "subjectId",
                action_id AS "actionId", data FROM journal.line WHERE event = $1 AND subject_id = $2 ORDER BY seq DESC LIMIT 1`,
        [event, draft!.id],
      );
      return (await rules.toldBy(app.database, line!)).map((one) => one.personId);
    };
    const started = await toldOf('risk-sharing.agreement-started');
    expect(started).toEqual(expect.arrayContaining([world.chair.personId, world.deputy.personId]));
    for (const reader of [world.member, world.charityMember, world.other.chair])
      expect(started).not.toContain(reader.personId);
    const changed = await toldOf('risk-sharing.draft-saved');
    expect(changed).toContain(world.chair.personId);
    // Of one’s own organisation’s change nobody there is told.
    expect(changed).not.toContain(world.deputy.personId);

    const subject = app.nest.get(SignOffSubjects).get('agreement-version')!;
    const at = (reader: PersonReader) => loadScope(app.database, reader);
    expect(await subject.link(app.database, await at(world.chair), draft!.id)).toEqual({
      label: `Agreement ${String(number)}, version 1: Better care`,
      path: `/northmoor/agreements/${String(number)}`,
    });
    expect(await subject.link(app.database, await at(world.charityMember), draft!.id)).toBeNull();
    expect(await subject.current!(app.database, await at(world.chair), draft!.id)).toBeNull();
    expect(id).toBeDefined();
  });

  it('passes on to the successor of a party, in the next version; what was signed keeps its name', async () => {
    const { draft, id } = await completeDraft(app, world);
    await deedUpon(app, 'sendForSignature', { id: draft!.id, version: draft!.version }, world.member);
    await signedByAll(app, world, draft!.id);
    const { trust, council, icb } = world.organisations;
    // Two more wait for signatures: of one the trust has signed already, of the other it has not.
    const open = async () => {
      const made = await completeDraft(app, world, '2026-12-01');
      const { id: versionId, version } = made.draft!;
      await deedUpon(app, 'sendForSignature', { id: versionId, version }, world.member);
      const row = await app.database.row<{ id: string }>(
        'SELECT id FROM sign_off.sign_off_view WHERE subject_id = $1',
        [versionId],
      );
      return { id: made.id, versionId, signOff: row!.id };
    };
    const signs = async (signOff: string, organisationId: string) =>
      signed(app, signOff, await signatory(app, world.operator, 'Sig Natory', organisationId));
    const unsigned = await open();
    const stands = await open();
    const back = await open();
    for (const party of [icb, council]) await signs(unsigned.signOff, party);
    await signs(stands.signOff, trust);
    const next = await organisation(app, 'Moor and Vale NHS Trust', 'nhs-trust');
    const goes = await colleague(app, world.operator, 'Gail Goes', next);
    const day = '2026-10-01';
    await app.database.rows(`UPDATE partnerships.seat SET since = '2025-01-01'`);
    await must(
      app,
      recordSuccession,
      { organisationId: trust, successorId: next, since: day, ends: true },
      world.operator,
    );
    const { succession } = await app.ask<any>(
      'query ($id: ID!) { succession(place: "northmoor", organisation: $id) { lines { kind id label } } }',
      { id: trust },
      world.secretary,
    );
    const lines = succession.lines.map((line: { kind: string; id: string }) =>
      ['agreement-party', 'sign-off-party'].includes(line.kind)
        ? { ...line, fate: 'move', to: next }
        : { ...line, fate: 'keep' },
    );
    // Nothing is said of what it has signed, and nothing of what the approvals are about.
    const waiting = lines.filter((line: { kind: string }) => line.kind === 'sign-off-party');
    expect(waiting.map((line: { label: string }) => line.label.replace(/\d+/, 'n'))).toEqual([
      'Sign-off n',
      'Sign-off n',
    ]);
    await must(
      app,
      settleSuccession(app.nest.get(Holdings)),
      { partnershipId: world.place.id, organisationId: trust, day, lines },
      world.secretary,
    );
    const audience = partiesAudience(id);
    expect(await sees(goes, audience)).toBe(true);
    expect(await sees(world.member, audience)).toBe(false);
    const now = (await agreementTold(app, id, goes))!;
    expect(now).toMatchObject({ standing: 'in-force', inForce: { n: 1 } });
    const after = JSON.parse(now.draft!.terms);
    expect(after.partners.map((one: { name: string }) => one.name)).toContain('Moor and Vale NHS Trust');
    expect(JSON.stringify(after)).not.toContain(trust);
    expect(after.rules[0].rule.over[2].basis.shares[next]).toBe('1000');
    expect(after.rules[0].rule.caps[0].partner).toBe(council);

    // The successor’s own board decides what the trust was asked; then it is in force, and the next version names the successor.
    const goesOn = async (reader: PersonReader, of: { id: string }) =>
      (await agreementTold(app, of.id, reader))!;
    expect((await goesOn(goes, unsigned)).standing).toBe('signing');
    const signatures = async (of: { signOff: string }) =>
      app.database.rows(
        `SELECT o.name, f.name AS "insteadOf", a.confirmed FROM sign_off.approval a JOIN partnerships.organisation_view o ON o.id = a.organisation_id
           LEFT JOIN partnerships.organisation_view f ON f.id = a.instead_of WHERE a.sign_off_id = $1 ORDER BY a.position DESC LIMIT 1`,
        [of.signOff],
      );
    expect(await signatures(unsigned)).toEqual([
      { name: 'Moor and Vale NHS Trust', insteadOf: 'Northmoor Hospitals Trust', confirmed: false },
    ]);
    await signs(unsigned.signOff, next);
    app.clock.moveTo(new Date('2026-12-01T12:00:00.000Z'));
    const held = await goesOn(goes, unsigned);
    expect(held).toMatchObject({
      standing: 'in-force',
      inForce: { n: 1 },
      draft: { n: 2, effectiveFrom: '2026-12-01' },
    });
    app.clock.moveTo(new Date(TEST_NOW));
    // What was signed stands for the former name, and waits for the others alone.
    expect(await signatures(stands)).toEqual([
      { name: 'Northmoor Hospitals Trust', insteadOf: null, confirmed: true },
    ]);
    for (const party of [icb, council]) await signs(stands.signOff, party);
    expect((await goesOn(goes, stands)).versions.map((one) => one.standing)).toEqual(['draft', 'agreed']);
    expect(await verifySignOffs(app.database, { id: stands.signOff })).toMatchObject([{ faults: [] }]);
    expect(await verifySignOffs(app.database, { id: unsigned.signOff })).toMatchObject([{ faults: [] }]);
    // Taken back, it is the draft with the successor that goes on.
    const taken = (await goesOn(goes, back)).versions.find((one) => one.n === 1)!;
    const council2 = await signatory(app, world.operator, 'Sil Signs', council);
    expect(
      await deedUpon(app, 'takeVersionBack', { id: taken.id, version: taken.version }, council2),
    ).toEqual([]);
    expect((await goesOn(goes, back)).versions.map((one) => one.standing)).toEqual(['draft', 'withdrawn']);
  });
});
