import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@folkmoot/kernel/id.js';
import { VISITOR } from '@folkmoot/kernel/reader.js';
import { openPlace } from '@folkmoot/partnerships/actions/open-place.js';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { requestId } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { codesOf, partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';

const OPEN =
  'mutation ($input: OpenPlaceInput!) { openPlace(input: $input) { ... on Place { slug forumId } ... on Refusal { faults { code path } } } }';

describe('opening a place', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
  });
  afterAll(() => app.close());

  const opening = (change: object = {}) => ({
    name: 'Westfield',
    slug: 'westfield',
    kind: 'place',
    form: 'joint-committee',
    purpose: 'The partners of Westfield decide together.',
    hostOrganisationId: world.organisations.icb,
    ...change,
  });

  it('makes the place and its forum, and everybody can see what it may decide', async () => {
    const { openPlace: made } = await app.ask(
      OPEN,
      { input: { ...opening(), requestId: requestId() } },
      world.operator,
    );
    expect(made).toEqual({ slug: 'westfield', forumId: expect.any(String) });
    const { place } = await app.ask(
      '{ place(slug: "westfield") { name form { name decides } host { name } viewer { inside } } }',
      {},
      VISITOR,
    );
    expect(place).toMatchObject({
      name: 'Westfield',
      form: { name: 'Joint committee' },
      host: { name: 'Moorland Integrated Care Board' },
      viewer: null,
    });
    const { forum } = await app.ask(
      '{ forum: place(slug: "westfield-forum") { kind parentSlug } }',
      {},
      VISITOR,
    );
    expect(forum).toEqual({ kind: 'forum', parentSlug: 'westfield' });
  });

  it('is for operators alone', async () => {
    for (const reader of [world.chair, world.secretary, world.stranger, world.other.chair, VISITOR])
      expect(await codesOf(app, openPlace, opening({ slug: 'southfield' }), reader)).toEqual(['not-found']);
    const { errors } = await app.tell(
      OPEN,
      { input: { ...opening({ slug: 'southfield' }), requestId: requestId() } },
      world.chair,
    );
    expect(errors?.[0]?.extensions?.code).toBe('NOT_SIGNED_IN');
  });

  it('names all faults at once, also those only the database knows', async () => {
    const wrong = opening({ slug: 'northmoor', name: '', hostOrganisationId: newId(), parentId: newId() });
    expect(await codesOf(app, openPlace, wrong, world.operator)).toEqual([
      'place/name-missing',
      'place/address-taken',
      'place/host-unknown',
      'place/parent-unknown',
    ]);
  });

  it('answers a repeated form with the first place', async () => {
    const input = { ...opening({ slug: 'eastfield', name: 'Eastfield' }), requestId: requestId() };
    const first = await app.ask(OPEN, { input }, world.operator);
    expect(await app.ask(OPEN, { input }, world.operator)).toEqual(first);
  });
});
