import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@folkmoot/kernel/id.js';
import type { Reader } from '@folkmoot/kernel/reader.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, deed, draftSection, openedSection, sectionSeen, startedPlan } from '../../worlds/plans.js';

describe('the order of the sections', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  let third: Id;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
    await openedSection(app, world, 'forum', 'One');
    await draftSection(app, world, 'Hidden');
    third = await openedSection(app, world, 'forum', 'Three');
  });
  afterAll(() => app.close());

  const titles = async (reader: Reader): Promise<string[]> =>
    (await app.ask('{ plan(place: "northmoor") { sections { title } } }', {}, reader)).plan.sections.map(
      (one: { title: string }) => one.title,
    );
  const move = async (to: string, reader: Reader, version?: number) =>
    deed(
      app,
      'moveSection',
      { sectionId: third, version: version ?? (await sectionSeen(app, third, world.chair))!.version, to },
      reader,
    );

  it('is changed by those who run the partnership, past what they cannot see', async () => {
    expect(await titles(world.member)).toEqual(['One', 'Hidden', 'Three']);
    expect(await move('earlier', world.chair)).toMatchObject({ __typename: 'Section', title: 'Three' });
    expect(await titles(world.chair)).toEqual(['Three', 'One']);
    expect(await titles(world.member)).toEqual(['Three', 'Hidden', 'One']);
  });

  it('is refused at the end, without a direction, from an old page and to everyone else', async () => {
    expect(codesOf(await move('earlier', world.secretary))).toEqual(['section/at-the-end']);
    expect(codesOf(await move('sideways', world.chair))).toEqual(['section/direction-unknown']);
    expect(codesOf(await move('later', world.chair, 1))).toEqual(['stale']);
    for (const reader of [world.member, world.observer, world.participant, world.other.chair])
      expect(codesOf(await move('later', reader))).toEqual(['not-found']);
  });
});
