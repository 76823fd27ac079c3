import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import {
  codesOf,
  confirmedCarer,
  deed,
  draftSection,
  openedSection,
  sectionSeen,
  startedPlan,
} from '../../worlds/plans.js';

describe('opening a section', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let id: Id;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  beforeEach(async () => {
    id = await draftSection(app, world);
  });
  afterAll(() => app.close());

  const open = (openness: string, version: number, reader = world.member) =>
    deed(app, 'openSection', { sectionId: id, version, openness }, reader);
  const circle = async () =>
    app.database.row('SELECT audience, write_audience FROM documents.document WHERE subject_id = $1', [id]);
  const partners = () => `partnership/${world.place.id}`;
  const forum = () => `partnership/${world.place.forumId}`;

  it('its owner opens it to partners and then to the forum: they read it, and all but observers write', async () => {
    expect(await open('partners', 1)).toMatchObject({ openness: 'partners', version: 2 });
    expect(await circle()).toEqual({ audience: partners(), write_audience: partners() });
    expect(await sectionSeen(app, id, world.charityMember)).toMatchObject({ mayWrite: true });
    expect(await sectionSeen(app, id, world.observer)).toMatchObject({
      mayWrite: false,
      documentId: expect.any(String),
    });
    expect(await sectionSeen(app, id, world.participant)).toMatchObject({
      documentId: null,
      mayWrite: false,
    });
    await open('forum', 2);
    expect(await circle()).toEqual({ audience: forum(), write_audience: forum() });
    expect(await sectionSeen(app, id, world.participant)).toMatchObject({
      documentId: expect.any(String),
      mayWrite: true,
      mayManage: false,
      mayOpenTo: [],
    });
    expect(await sectionSeen(app, id, world.other.member)).toBeNull();
  });

  it('an officer publishes what is open: everybody reads it, partners write', async () => {
    expect(codesOf(await open('public', 1))).toEqual(['not-found']);
    expect(codesOf(await open('partners', 1, world.chair))).toEqual(['not-found']);
    await open('forum', 1);
    expect(codesOf(await open('public', 2))).toEqual(['not-found']);
    expect(await open('public', 2, world.chair)).toMatchObject({ openness: 'public' });
    expect(await circle()).toEqual({ audience: 'public', write_audience: partners() });
    const text =
      'query ($s: String!) { section(place: "northmoor", section: $s) { title documentId mayWrite } }';
    const slug = (await sectionSeen(app, id, world.member))!.slug;
    expect((await app.ask(text, { s: slug }, VISITOR)).section).toMatchObject({
      mayWrite: false,
      documentId: expect.any(String),
    });
    expect((await app.ask(text, { s: slug }, world.participant)).section.mayWrite).toBe(false);
  });

  it('closed again it is a draft that the outline still shows', async () => {
    await open('forum', 1);
    expect(await open('owner', 2)).toMatchObject({ openness: 'owner', version: 3 });
    expect(await circle()).toEqual({
      audience: `organisation/${world.organisations.trust}`,
      write_audience: `organisation/${world.organisations.trust}`,
    });
    expect(await sectionSeen(app, id, world.participant)).toMatchObject({
      documentId: null,
      openness: 'owner',
    });
  });

  it('is refused by everyone else, for what does not exist, and from an old page', async () => {
    for (const reader of [
      world.charityMember,
      world.observer,
      world.participant,
      world.stranger,
      world.other.chair,
    ])
      expect(codesOf(await open('partners', 1, reader))).toEqual(['not-found']);
    expect(codesOf(await open('everyone', 1))).toEqual(['section/openness-unknown']);
    expect(codesOf(await open('owner', 1))).toEqual(['section/already-so']);
    await open('partners', 1);
    expect(codesOf(await open('forum', 1))).toEqual(['stale']);
  });

  it('an owner in the forum only would lose sight of it among partners', async () => {
    const carer = await confirmedCarer(app, world);
    const said = await deed(
      app,
      'addSection',
      { partnershipId: world.place.id, title: 'Carers', ownerOrganisationId: world.organisations.carers },
      world.chair,
    );
    id = said.id as string;
    expect(codesOf(await open('partners', 1, carer))).toEqual(['section/owner-left-out']);
    expect(await open('forum', 1, carer)).toMatchObject({ openness: 'forum' });
  });

  it('both circles hear of it, and the record says who opened it for whom', async () => {
    id = await openedSection(app, world, 'partners', 'Heard of');
    const lines = await app.database.rows<{ event: string; audience: string; on_behalf_of: string }>(
      `SELECT event, audience, on_behalf_of FROM journal.line WHERE subject_id = $1 AND stream = $2 ORDER BY seq`,
      [id, partners()],
    );
    expect(lines.map((one) => [one.event, one.audience])).toEqual([
      ['plans.section-added', `organisation/${world.organisations.trust}`],
      ['plans.section-opened', `organisation/${world.organisations.trust}`],
      ['plans.section-opened', forum()],
    ]);
    expect(new Set(lines.map((one) => one.on_behalf_of))).toEqual(new Set([world.organisations.trust]));
  });
});
