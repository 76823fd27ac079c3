import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Reader } from '@folkmoot/kernel/reader.js';
import { putWelcomeAway } from '@folkmoot/partnerships/actions/put-welcome-away.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { codesOf, must, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

let app: TestApp;
let world: PartnershipWorld;
beforeAll(async () => {
  app = await folkmoot();
  world = await partnershipWorld(app);
});
afterAll(() => app.close());

const newcomer = async (reader: Reader, place = world.place.slug) =>
  (
    await app.ask<any>(
      'query($place: String!) { newcomer(place: $place) { isNew putAway } }',
      { place },
      reader,
    )
  ).newcomer;

it('whoever came lately is new, in the place they came to, until they say otherwise', async () => {
  expect(await newcomer(world.participant)).toEqual({ isNew: true, putAway: false });
  expect(await newcomer(world.member)).toEqual({ isNew: true, putAway: false });
  await must(app, putWelcomeAway, { place: world.place.slug }, world.participant);
  expect(await newcomer(world.participant)).toEqual({ isNew: false, putAway: true });
  expect(await newcomer(world.member)).toEqual({ isNew: true, putAway: false });
});
it('saying it again changes nothing', async () => {
  await must(app, putWelcomeAway, { place: world.place.slug }, world.deputy);
  await must(app, putWelcomeAway, { place: world.place.slug }, world.deputy);
  const rows = await app.database.rows('SELECT 1 FROM partnerships.welcome_put_away WHERE person_id = $1', [
    world.deputy.personId,
  ]);
  expect(rows).toHaveLength(1);
});
it('is nothing for who is not there', async () => {
  for (const reader of [world.stranger, world.other.chair, world.operator]) {
    expect(await newcomer(reader)).toBeNull();
    expect(await codesOf(app, putWelcomeAway, { place: world.place.slug }, reader)).toEqual(['not-found']);
  }
  expect(await newcomer(world.member, 'nowhere')).toBeNull();
  expect(await codesOf(app, putWelcomeAway, { place: 'nowhere' }, world.member)).toEqual(['not-found']);
});
