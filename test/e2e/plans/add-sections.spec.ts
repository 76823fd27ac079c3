import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import type { PersonReader } from '@folkmoot/kernel/reader.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { draftSection, startedPlan, type Said } from '../../worlds/plans.js';

const ADD = `mutation ($input: AddSectionsInput!) { addSections(input: $input) { __typename
  ... on Plan { sections { number title position openness owner { id } documentId } } ... on Refusal { faults { code path } } } }`;

describe('laying out the sections of a plan at once', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  afterAll(() => app.close());

  const add = async (sections: object[], reader: PersonReader = world.chair, more = {}): Promise<Said> =>
    (
      await app.ask(
        ADD,
        { input: { requestId: requestId(), partnershipId: world.place.id, sections, ...more } },
        reader,
      )
    ).addSections as Said;
  const trusts = (title: string) => ({ title, ownerOrganisationId: world.organisations.trust });

  it('is for those who run the plan, of their own place', async () => {
    for (const reader of [world.member, world.observer, world.participant, world.stranger, world.other.chair])
      expect((await add([trusts('Workforce')], reader)).faults).toEqual([{ code: 'not-found', path: '' }]);
  });

  it('adds all or none, and says in which line what is missing', async () => {
    const sections = [
      trusts('Workforce'),
      { title: 'Digital', ownerOrganisationId: '' },
      trusts('x'.repeat(200)),
      { title: 'Elsewhere', ownerOrganisationId: world.other.place.id },
    ];
    expect((await add(sections)).faults).toEqual([
      { code: 'section/owner-not-here', path: 'sections.1.ownerOrganisationId' },
      { code: 'section/title-too-long', path: 'sections.2.title' },
      { code: 'section/owner-not-here', path: 'sections.3.ownerOrganisationId' },
    ]);
    expect((await add([trusts(' '), trusts('')])).faults).toEqual([
      { code: 'section/none-chosen', path: 'sections.0.title' },
    ]);
    const many = Array.from({ length: 31 }, (_, n) => trusts(`Part ${n}`));
    expect((await add(many)).faults).toEqual([
      { code: 'section/too-many-at-once', path: 'sections.30.title' },
    ]);
  });

  it('numbers them after what is there, hidden drafts too, once, and each is its owner’s draft', async () => {
    await draftSection(app, world, 'Not yet shown');
    const sections = [trusts('Workforce'), trusts(''), trusts('Workforce')];
    const again = { requestId: requestId() };
    await add(sections, world.secretary, again);
    const said = await add(sections, world.secretary, again);
    const drafts = said.sections as Record<string, unknown>[];
    expect(drafts.map(({ number, title, openness }) => [number, title, openness])).toEqual([
      [2, 'Workforce', 'owner'],
      [3, 'Workforce', 'owner'],
    ]);
    const seen = await app.ask(
      'query ($place: String!) { plan(place: $place) { sections { slug documentId } } }',
      { place: 'northmoor' },
      world.participant,
    );
    expect(seen.plan.sections).toEqual([
      { slug: 'workforce', documentId: null },
      { slug: 'workforce-2', documentId: null },
    ]);
  });

  it('has its usual sections, with the source where one is named', async () => {
    const { planTemplates } = await app.ask(
      '{ planTemplates { key asOf source sections } }',
      {},
      world.member,
    );
    expect(planTemplates.map((one: { key: string }) => one.key)).toEqual([
      'place-plan',
      'neighbourhood-health-plan',
      'better-care-fund-narrative',
      'joint-local-health-and-wellbeing-strategy',
    ]);
    for (const { asOf, source, sections } of planTemplates) {
      if (asOf !== null) expect(asOf).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(source.length).toBeGreaterThan(40);
      expect(new Set(sections).size).toBe(sections.length);
      expect(sections.length).toBeLessThanOrEqual(30);
    }
  });
});
