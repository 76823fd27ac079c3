import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { requestId, type TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, deed, prioritised } from '../../worlds/plans.js';

const PLAN =
  'query ($place: String!) { mayStartPlan(place: $place) plan(place: $place) { title version openness mayManage priorities { title } possibleOwners { name } } }';

describe('starting and opening a plan', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  });
  afterAll(() => app.close());

  const start = (title: string, reader: PartnershipWorld['chair'], more = {}) =>
    deed(app, 'startPlan', { partnershipId: world.place.id, title, ...more }, reader);

  it('only those who run the partnership may start it, and a title is needed', async () => {
    for (const reader of [world.member, world.observer, world.participant, world.stranger, world.other.chair])
      expect(codesOf(await start('Ours', reader))).toEqual(['not-found']);
    expect(codesOf(await start(' ', world.chair))).toEqual(['plan/title-missing']);
    const asked = await app.ask(PLAN, { place: 'northmoor' }, world.chair);
    expect(asked).toEqual({ mayStartPlan: true, plan: null });
    expect((await app.ask(PLAN, { place: 'northmoor' }, world.member)).mayStartPlan).toBe(false);
  });

  it('is started once, also when the answer was lost, and is seen by the forum but not outside', async () => {
    const again = { requestId: requestId() };
    const first = await start('  Northmoor   place plan ', world.secretary, again);
    expect(first).toMatchObject({
      __typename: 'Plan',
      title: 'Northmoor place plan',
      openness: 'forum',
      priorityCap: 10,
    });
    expect((await start('Northmoor place plan', world.secretary, again)).id).toBe(first.id);
    expect(codesOf(await start('Another', world.chair))).toEqual(['plan/already-started']);
    for (const reader of [world.participant, world.member, world.observer])
      expect((await app.ask(PLAN, { place: 'northmoor' }, reader)).plan.title).toBe('Northmoor place plan');
    for (const reader of [VISITOR, world.stranger, world.other.member])
      expect((await app.ask(PLAN, { place: 'northmoor' }, reader)).plan).toBeNull();
  });

  it('says what each may do', async () => {
    const seen = async (reader: PartnershipWorld['chair']) => {
      const { plan } = await app.ask(PLAN, { place: 'northmoor' }, reader);
      return [plan.mayManage, plan.possibleOwners.map((one: { name: string }) => one.name)];
    };
    expect(await seen(world.member)).toEqual([false, ['Northmoor Hospitals Trust']]);
    expect(await seen(world.participant)).toEqual([false, []]);
    const [manages, owners] = await seen(world.chair);
    expect(manages).toBe(true);
    expect(owners).toContain('Northmoor Befrienders');
    expect(owners).not.toContain('Northmoor Carers Centre');
  });

  it('is published with its priorities by an officer, who must have seen its newest version', async () => {
    await prioritised(app, world, 'Fewer falls');
    const open = (input: object, reader = world.chair) =>
      deed(
        app,
        'openPlan',
        { partnershipId: world.place.id, version: 1, openness: 'public', ...input },
        reader,
      );
    expect(codesOf(await open({ openness: 'owner' }))).toEqual(['plan/openness-unknown']);
    expect(codesOf(await open({}, world.member))).toEqual(['not-found']);
    expect(codesOf(await open({ version: 7 }))).toEqual(['stale']);
    expect(await open({})).toMatchObject({ openness: 'public', version: 2 });
    expect((await app.ask(PLAN, { place: 'northmoor' }, VISITOR)).plan).toMatchObject({
      title: 'Northmoor place plan',
      priorities: [{ title: 'Fewer falls' }],
      possibleOwners: [],
    });
    expect(codesOf(await open({ version: 1, openness: 'partners' }))).toEqual(['stale']);
    await open({ version: 2, openness: 'partners' });
    expect((await app.ask(PLAN, { place: 'northmoor' }, world.participant)).plan).toBeNull();
  });
});
