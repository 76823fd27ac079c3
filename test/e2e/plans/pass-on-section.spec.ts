import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, startedPlan } from '../../worlds/plans.js';
import { put, writeIn } from '../../worlds/section-text.js';
import { askedOfTrust, requestDeed } from '../../worlds/section-requests.js';

describe('a section whose organisation will not write it', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let asked: { sectionId: Id; requestedId: Id };
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  beforeEach(async () => {
    asked = await askedOfTrust(app, world);
  });
  afterAll(() => app.close());

  const decline = () =>
    requestDeed(
      app,
      'declineSection',
      { requestedId: asked.requestedId, version: 1, reason: 'The council runs it now.' },
      world.member,
    );
  const handOver = (more: object = {}, reader: PersonReader = world.chair) =>
    requestDeed(
      app,
      'handOverSection',
      {
        requestedId: asked.requestedId,
        version: 2,
        ownerOrganisationId: world.organisations.charity,
        dueDate: '2026-12-31',
        note: 'One page.',
        freezes: false,
        ...more,
      },
      reader,
    );
  const remove = (reader: PersonReader = world.chair) =>
    requestDeed(app, 'removeSection', { requestedId: asked.requestedId, version: 2 }, reader);
  const section = async (reader: PersonReader) =>
    (
      await app.ask(
        'query ($id: ID!) { sectionById(id: $id) { documentId mayWrite frozenAt owner { id } request { state note reason mayPassOn mayAnswer } } }',
        { id: asked.sectionId },
        reader,
      )
    ).sectionById;
  const write = (reader: PersonReader) =>
    writeIn(app, asked.sectionId, reader, (text) => put(text, 0, 'One clinic each week.'));
  const outsiders = () => [
    world.member,
    world.charityMember,
    world.participant,
    world.observer,
    world.stranger,
    world.other.chair,
  ];

  it('is given to another by an officer: it answers for it, is asked by mail, and the first loses the draft', async () => {
    await decline();
    expect((await section(world.chair)).request.mayPassOn).toBe(true);
    expect((await section(world.member)).request.mayPassOn).toBe(false);
    for (const reader of outsiders()) expect(codesOf(await handOver({}, reader))).toEqual(['not-found']);
    expect(await handOver()).toMatchObject({ state: 'asked', dueDate: '2026-12-31', note: 'One page.' });
    const owner = await section(world.charityMember);
    expect(owner).toMatchObject({
      mayWrite: true,
      owner: { id: world.organisations.charity },
      request: { state: 'asked', note: 'One page.', reason: '', mayAnswer: true },
    });
    expect(await section(world.member)).toMatchObject({
      documentId: null,
      mayWrite: false,
      request: { mayAnswer: false },
    });
    await expect(write(world.member)).rejects.toThrow('permission');
    await write(world.charityMember);
    const { subject } = (await app.database.row<{ subject: string }>(
      `SELECT subject FROM mail.message WHERE to_address = 'ben@example.org' ORDER BY queued_at DESC, id DESC LIMIT 1`,
    ))!;
    expect(subject).toContain('asks your organisation for section');
    const line = await app.database.row<{ data: string }>(
      `SELECT data FROM journal.line WHERE event = 'plans.section-handed-over' AND subject_id = $1`,
      [asked.sectionId],
    );
    expect(JSON.parse(line!.data)).toMatchObject({
      from: world.organisations.trust,
      to: world.organisations.charity,
    });
    // It was asked for anew: the first answer is over.
    expect(codesOf(await handOver({ ownerOrganisationId: world.organisations.icb }))).toEqual([
      'section/request-over',
    ]);
    expect(codesOf(await remove())).toEqual(['section/request-over']);
  });

  it('is removed by an officer where nothing was ever written', async () => {
    await decline();
    for (const reader of outsiders()) expect(codesOf(await remove(reader))).toEqual(['not-found']);
    expect(await remove()).toMatchObject({ __typename: 'SectionRequest', state: 'declined' });
    expect(await section(world.chair)).toBeNull();
    expect(await section(world.member)).toBeNull();
    await expect(write(world.member)).rejects.toThrow('frozen');
    expect(codesOf(await remove())).toEqual(['not-found']);
    // Its number is not given again.
    const { number: before } = (await app.database.row<{ number: number }>(
      'SELECT number FROM plans.section WHERE id = $1',
      [asked.sectionId],
    ))!;
    const next = await askedOfTrust(app, world);
    const { number } = (await app.database.row<{ number: number }>(
      'SELECT number FROM plans.section WHERE id = $1',
      [next.sectionId],
    ))!;
    expect(number).toBe(before + 1);
  });

  it('stays whose it is while it is asked for, or where words of a draft would be passed on', async () => {
    expect((await section(world.chair)).request.mayPassOn).toBe(false);
    expect(codesOf(await handOver())).toEqual(['not-found']);
    expect(codesOf(await remove())).toEqual(['not-found']);
    await write(world.member);
    await writeIn(app, asked.sectionId, world.member, (text) => text.delete(0, text.length));
    await decline();
    expect(codesOf(await handOver())).toEqual(['section/draft-written']);
    expect(codesOf(await remove())).toEqual(['section/draft-written']);
    // What its organisation has shown to the partners can be taken on by one of them.
    await must(
      app,
      openSection,
      { sectionId: asked.sectionId, version: 1, openness: 'partners' },
      world.member,
    );
    expect(codesOf(await remove())).toEqual(['section/written']);
    expect(codesOf(await handOver())).toEqual(['SectionRequest']);
    expect(await section(world.member)).toMatchObject({ mayWrite: true });
  });

  it('goes to an organisation that is here and would hear of it, by a day that is to come', async () => {
    await decline();
    expect(codesOf(await handOver({ ownerOrganisationId: world.organisations.trust }))).toEqual([
      'section/owner-already',
    ]);
    expect(codesOf(await handOver({ ownerOrganisationId: 'nobody', dueDate: '2026-01-01' }))).toEqual([
      'section/date-passed',
      'section/owner-not-here',
    ]);
    expect(await section(world.chair)).toMatchObject({ owner: { id: world.organisations.trust } });
  });

  it('opens for changes when it is declined after its deadline closed it', async () => {
    await app.database.rows('UPDATE plans.section SET frozen_at = now() WHERE id = $1', [asked.sectionId]);
    await app.database.rows('UPDATE documents.document SET frozen = true WHERE subject_id = $1', [
      asked.sectionId,
    ]);
    await decline();
    expect((await section(world.chair)).frozenAt).toBeNull();
    expect(codesOf(await handOver())).toEqual(['SectionRequest']);
    await write(world.charityMember);
  });
});
