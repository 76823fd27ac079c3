import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, deed, prioritised, startedPlan } from '../../worlds/plans.js';

describe('priorities of a plan', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  afterAll(() => app.close());

  const add = (title: string, reader = world.chair) =>
    deed(app, 'addPriority', { partnershipId: world.place.id, title }, reader);

  it('are numbered, and added only by those who run the partnership', async () => {
    expect(await add('Fewer falls')).toMatchObject({ number: 1, title: 'Fewer falls', retired: false });
    expect(await add('Warm homes', world.secretary)).toMatchObject({ number: 2 });
    for (const reader of [world.member, world.observer, world.participant, world.other.chair])
      expect(codesOf(await add('Mine', reader))).toEqual(['not-found']);
    expect(codesOf(await add('fewer  falls'))).toEqual(['priority/title-taken']);
  });

  it('an eleventh is refused until one is retired; its number is not given again', async () => {
    for (let number = 3; number <= 10; number += 1)
      await prioritised(app, world, `Priority of number ${number}`);
    expect(codesOf(await add('One too many'))).toEqual(['priority/too-many']);

    const { plan } = await app.ask(
      '{ plan(place: "northmoor") { priorities { id version number } } }',
      {},
      world.chair,
    );
    const tenth = plan.priorities.at(-1);
    const retire = (input: object, reader = world.chair) =>
      deed(app, 'retirePriority', { priorityId: tenth.id, version: tenth.version, ...input }, reader);
    expect(codesOf(await retire({}, world.member))).toEqual(['not-found']);
    expect(codesOf(await retire({ priorityId: newId() }))).toEqual(['not-found']);
    expect(codesOf(await retire({ priorityId: 'ten' }))).toEqual(['not-found']);
    expect(codesOf(await retire({ version: 9 }))).toEqual(['stale']);
    expect(await retire({})).toMatchObject({ number: 10, retired: true });
    expect(codesOf(await retire({ version: 2 }))).toEqual(['priority/already-retired']);
    expect(await add('In its place')).toMatchObject({ number: 11 });
  });

  it('two added at once get two numbers, and never more than the cap', async () => {
    const said = await Promise.all([add('Twin one'), add('Twin two')]);
    expect(said.map((one) => codesOf(one)[0])).toEqual(['priority/too-many', 'priority/too-many']);
    const [row] = await app.database.rows<{ n: number }>(
      'SELECT count(*)::int AS n FROM plans.priority WHERE retired_at IS NULL',
    );
    expect(row!.n).toBe(10);
  });

  it('are what later areas join', async () => {
    const rows = await app.database.rows(
      'SELECT number, retired FROM plans.priority_view WHERE partnership_id = $1 ORDER BY number',
      [world.place.id],
    );
    expect(rows).toHaveLength(11);
    expect(rows[9]).toEqual({ number: 10, retired: true });
  });
});
