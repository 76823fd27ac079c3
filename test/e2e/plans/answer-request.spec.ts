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

describe('a section that is asked for', () => {
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

  const say = (name: string, version: number, reader: PersonReader, more: object = {}) =>
    requestDeed(app, name, { requestedId: asked.requestedId, version, ...more }, reader);
  const outsiders = () => [world.participant, world.observer, world.stranger, world.other.chair];
  const mailsTo = (to: string) =>
    app.database.rows<{ subject: string }>(
      `SELECT subject FROM mail.message WHERE to_address = $1 AND purpose = 'section-request' ORDER BY queued_at DESC, id DESC`,
      [to],
    );

  it('is chased by an officer, by mail, counted, once a day', async () => {
    for (const reader of [...outsiders(), world.member])
      expect(codesOf(await say('chaseSection', 1, reader))).toEqual(['not-found']);
    const before = (await mailsTo('malik@example.org')).length;
    expect(await say('chaseSection', 1, world.chair)).toMatchObject({ chases: 1, chasedOn: '2026-11-18' });
    expect(await mailsTo('malik@example.org')).toHaveLength(before + 1);
    expect(codesOf(await say('chaseSection', 2, world.secretary))).toEqual(['section/chased-today']);
    // The next day begins in England, also where it is another day elsewhere.
    app.clock.moveTo(new Date('2026-11-19T00:00:01Z'));
    expect(codesOf(await say('chaseSection', 1, world.chair))).toEqual(['stale']);
    expect(await say('chaseSection', 2, world.chair)).toMatchObject({ chases: 2 });
    app.clock.moveTo(new Date('2026-11-18T12:00:00Z'));
  });

  it('is promised for a day by those who answer for the organisation, and promised anew', async () => {
    for (const reader of [...outsiders(), world.chair, world.charityMember])
      expect(codesOf(await say('promiseSection', 1, reader, { expectedOn: '2026-12-04' }))).toEqual([
        'not-found',
      ]);
    expect(codesOf(await say('promiseSection', 1, world.member, { expectedOn: '2026-11-01' }))).toEqual([
      'section/date-passed',
    ]);
    expect(await say('promiseSection', 1, world.member, { expectedOn: '2026-12-04' })).toMatchObject({
      state: 'promised',
      expectedOn: '2026-12-04',
      dueDate: '2026-11-30',
    });
    expect(await say('promiseSection', 2, world.deputy, { expectedOn: '2026-12-11' })).toMatchObject({
      expectedOn: '2026-12-11',
    });
  });

  it('is declined with a reason, which officers and the organisation read; whoever asked gets a mail', async () => {
    expect(codesOf(await say('declineSection', 1, world.chair, { reason: 'No.' }))).toEqual(['not-found']);
    expect(codesOf(await say('declineSection', 1, world.member, { reason: ' ' }))).toEqual([
      'section/words-missing',
    ]);
    expect(
      await say('declineSection', 1, world.member, { reason: 'The council runs it now.' }),
    ).toMatchObject({
      state: 'declined',
      reason: 'The council runs it now.',
    });
    expect((await mailsTo('charlotte@example.org'))[0]?.subject).toMatch(/^Section \d+ .* was declined$/);
    const read = async (reader: PersonReader) =>
      (
        await app.ask(
          'query ($id: ID!) { sectionRequest(id: $id) { reason } }',
          { id: asked.requestedId },
          reader,
        )
      ).sectionRequest;
    expect(await read(world.viceChair)).toEqual({ reason: 'The council runs it now.' });
    expect(await read(world.charityMember)).toEqual({ reason: null });
    expect(await read(world.other.chair)).toBeNull();
    for (const deed of ['chaseSection', 'moveDeadline', 'withdrawRequest'])
      expect(
        codesOf(
          await say(
            deed,
            2,
            world.chair,
            deed === 'moveDeadline' ? { dueDate: '2026-12-31', freezes: false } : {},
          ),
        ),
      ).toEqual(['section/request-over']);
    // What was declined can be asked for anew.
    expect(
      await requestDeed(
        app,
        'askForSection',
        { sectionId: asked.sectionId, dueDate: '2026-12-31', note: '', freezes: false },
        world.chair,
      ),
    ).toMatchObject({ state: 'asked' });
  });

  it('is delivered when it is written and those who asked can read it', async () => {
    expect(codesOf(await say('deliverSection', 1, world.chair))).toEqual(['not-found']);
    expect(codesOf(await say('deliverSection', 1, world.member))).toEqual([
      'section/nothing-written',
      'section/still-a-draft',
    ]);
    await writeIn(app, asked.sectionId, world.member, (text) => put(text, 0, 'One clinic each week.'));
    await must(
      app,
      openSection,
      { sectionId: asked.sectionId, version: 1, openness: 'partners' },
      world.member,
    );
    expect(await say('deliverSection', 1, world.member)).toMatchObject({ state: 'delivered', late: false });
    expect(codesOf(await say('deliverSection', 2, world.member))).toEqual(['section/request-over']);
    expect(codesOf(await say('chaseSection', 2, world.chair))).toEqual(['section/request-over']);
    // A new date asks for it anew.
    expect(
      await say('moveDeadline', 2, world.chair, { dueDate: '2026-12-24', freezes: false }),
    ).toMatchObject({ state: 'asked', dueDate: '2026-12-24', freezes: false });
  });

  it('is taken back by an officer', async () => {
    for (const reader of [...outsiders(), world.member])
      expect(codesOf(await say('withdrawRequest', 1, reader))).toEqual(['not-found']);
    expect(await say('withdrawRequest', 1, world.viceChair)).toMatchObject({ state: 'withdrawn' });
    expect(codesOf(await say('promiseSection', 2, world.member, { expectedOn: '2026-12-04' }))).toEqual([
      'section/request-over',
    ]);
  });
});
