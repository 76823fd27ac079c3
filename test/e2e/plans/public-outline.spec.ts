import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR, type Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { openSection } from '@folkmoot/plans/actions/open-section.js';
import { openPlan } from '@folkmoot/plans/actions/open-plan.js';
import { addSection } from '@folkmoot/plans/actions/add-section.js';
import { folkmoot } from '../../worlds/app.js';
import { must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { draftSection, openedSection, startedPlan } from '../../worlds/plans.js';

const PLAN =
  'query ($place: String!) { plan(place: $place) { sectionsNotSeen sections { title documentId } } }';

describe('the outline of a published plan', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    const { place, chair, organisations } = world;
    await must(app, openPlan, { partnershipId: place.id, version: 1, openness: 'public' }, chair);
    const published = await openedSection(app, world, 'partners', 'Falls at home');
    await must(app, openSection, { sectionId: published, version: 2, openness: 'public' }, chair);
    await openedSection(app, world, 'forum', 'Coming home');
    const begun = { partnershipId: place.id, ownerOrganisationId: organisations.trust };
    await must(app, addSection, { ...begun, title: 'Closing a ward' }, chair);
    await draftSection(app, world, 'Known to nobody else');
  });
  afterAll(() => app.close());

  const outline = async (reader: Reader) => {
    const { plan } = await app.ask(PLAN, { place: 'northmoor' }, reader);
    return [plan.sections.map((one: { title: string }) => one.title), plan.sectionsNotSeen];
  };

  it('shows the public what it may read, and of the rest only how many are being written', async () => {
    for (const reader of [VISITOR, world.stranger, world.other.chair])
      expect(await outline(reader)).toEqual([['Falls at home'], 2]);
  });

  it('shows those who work on it what is being written, and by whom', async () => {
    const known = ['Falls at home', 'Coming home', 'Closing a ward'];
    for (const reader of [world.chair, world.observer, world.participant])
      expect(await outline(reader)).toEqual([known, 0]);
    expect(await outline(world.member)).toEqual([[...known, 'Known to nobody else'], 0]);
  });

  it('forgets a title when its section is taken back from the public', async () => {
    const { sectionId, version } = (await app.database.row<{ sectionId: string; version: number }>(
      `SELECT id AS "sectionId", version FROM plans.section WHERE title = 'Falls at home'`,
    ))!;
    await must(app, openSection, { sectionId, version, openness: 'partners' }, world.chair);
    expect(await outline(VISITOR)).toEqual([[], 3]);
    const told = await app.database.rows<{ audience: string }>(
      `SELECT audience FROM journal.line WHERE event = 'plans.section-closed' AND subject_id = $1 ORDER BY seq`,
      [sectionId],
    );
    // Pages of the public let go of it first; those of the place keep it.
    expect(told.map((one) => one.audience)).toEqual(['public', `partnership/${world.place.forumId}`]);
  });
});
