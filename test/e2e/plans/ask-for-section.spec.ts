import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, draftSection, openedSection, startedPlan } from '../../worlds/plans.js';
import { requestDeed } from '../../worlds/section-requests.js';
import { workOf } from '../../worlds/work.js';

describe('asking an organisation for a section by a day', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  afterAll(() => app.close());

  const asking = { dueDate: '2026-11-30', note: 'Two pages.', freezes: true };
  const askNew = (more: object = {}, reader: PersonReader = world.chair) =>
    requestDeed(
      app,
      'askForNewSection',
      {
        partnershipId: world.place.id,
        title: 'Falls at home',
        ownerOrganisationId: world.organisations.trust,
        ...asking,
        ...more,
      },
      reader,
    );
  const ask = (sectionId: string, more: object = {}, reader: PersonReader = world.chair) =>
    requestDeed(app, 'askForSection', { sectionId, ...asking, ...more }, reader);
  const mails = () =>
    app.database.rows<{ to: string; subject: string }>(
      `SELECT to_address AS "to", subject FROM mail.message WHERE purpose = 'section-request' ORDER BY to_address`,
    );

  it('for a new one: it begins as that organisation’s listed draft; its people get a mail without what was typed', async () => {
    const said = await askNew();
    expect(said).toMatchObject({
      state: 'asked',
      dueDate: '2026-11-30',
      freezes: true,
      late: false,
      chases: 0,
    });
    expect(await mails()).toEqual([
      { to: 'dora@example.org', subject: 'Northmoor asks your organisation for section 1 of its plan' },
      { to: 'malik@example.org', subject: 'Northmoor asks your organisation for section 1 of its plan' },
    ]);
    const letters = JSON.stringify(await app.database.rows('SELECT letter FROM mail.message'));
    expect(letters).toContain('Monday 30 November 2026');
    expect(letters).not.toContain('Falls');
    expect(letters).not.toContain('Two pages');
    const job = await app.database.row<{ at: Date }>(
      `SELECT run_at AS at FROM graphile_worker.jobs WHERE key = 'plans.freeze-section/' || $1`,
      [said.id],
    );
    expect(job?.at.toISOString()).toBe('2026-12-01T00:00:00.000Z');
  });

  it('shows everybody who works on the plan that it is asked for, and the note to those concerned', async () => {
    const seen = async (reader: PersonReader) => {
      const { plan } = await app.ask(
        'query ($place: String!) { plan(place: $place) { sections { openness mayAskFor request { state note mayRun mayAnswer } } } }',
        { place: 'northmoor' },
        reader,
      );
      const [{ openness, mayAskFor, request }] = plan.sections;
      return [openness, mayAskFor, request.state, request.note, request.mayRun, request.mayAnswer];
    };
    expect(await seen(world.chair)).toEqual(['owner', false, 'asked', 'Two pages.', true, false]);
    expect(await seen(world.member)).toEqual(['owner', false, 'asked', 'Two pages.', false, true]);
    for (const reader of [world.charityMember, world.participant, world.observer])
      expect(await seen(reader)).toEqual(['owner', false, 'asked', null, false, false]);
    expect(
      await app.ask('query ($id: ID!) { sectionRequest(id: $id) { state } }', { id: newId() }, world.chair),
    ).toEqual({ sectionRequest: null });
  });

  it('is for those who run the plan, of their own place, and for what they know of', async () => {
    for (const reader of [world.member, world.observer, world.participant, world.stranger, world.other.chair])
      expect(codesOf(await askNew({}, reader))).toEqual(['not-found']);
    const hidden = await draftSection(app, world, 'Known to nobody else');
    expect(codesOf(await ask(hidden))).toEqual(['not-found']);
    const opened = await openedSection(app, world, 'partners', 'Coming home');
    expect(codesOf(await ask(opened, {}, world.member))).toEqual(['not-found']);
    expect(codesOf(await ask(opened, {}, world.other.chair))).toEqual(['not-found']);
    expect(codesOf(await ask('no-id'))).toEqual(['not-found']);
    expect(await ask(opened, {}, world.secretary)).toMatchObject({ state: 'asked' });
    expect(codesOf(await ask(opened, {}, world.chair))).toEqual(['section/asked-already']);
  });

  it('says all that is missing at once', async () => {
    const said = await askNew({
      title: ' ',
      ownerOrganisationId: world.other.council,
      dueDate: '2026-11-17',
      note: `943 476 5919 ${'x'.repeat(1000)}`,
    });
    expect(said.faults?.map(({ code, path }) => [code, path])).toEqual([
      ['section/title-missing', 'title'],
      ['section/date-passed', 'dueDate'],
      ['section/words-too-long', 'note'],
      ['nhs-number', 'note'],
      ['section/owner-not-here', 'ownerOrganisationId'],
    ]);
    expect(codesOf(await askNew({ dueDate: null }))).toEqual(['section/date-missing']);
    expect(codesOf(await askNew({ dueDate: '2040-01-01' }))).toEqual(['section/date-too-far']);
    // In the forum, but nobody of it is confirmed.
    expect(codesOf(await askNew({ ownerOrganisationId: world.organisations.carers }))).toEqual([
      'section/owner-not-here',
    ]);
  });

  it('waits in “My work” of the organisation asked', async () => {
    const waiting = async (reader: PersonReader) =>
      (await workOf(app, reader, 'section-asked')).map((one) => one.what.replace(/^Section \d+: /, ''));
    expect(await waiting(world.member)).toEqual(['Falls at home', 'Coming home']);
    expect(await waiting(world.deputy)).toEqual(['Falls at home', 'Coming home']);
    for (const reader of [world.chair, world.charityMember, world.stranger])
      expect(await waiting(reader)).toEqual([]);
    app.clock.moveTo(new Date('2026-12-02T12:00:00Z'));
    // Whoever asked is told what is late.
    expect(await waiting(world.chair)).toEqual(['Falls at home']);
    expect(await waiting(world.secretary)).toEqual(['Coming home']);
    app.clock.moveTo(new Date('2026-11-18T12:00:00Z'));
  });
});
