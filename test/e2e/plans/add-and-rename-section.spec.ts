import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestApp } from '@folkmoot/platform/testing/test-app.js';
import { folkmoot } from '../../worlds/app.js';
import { partnershipWorld, type PartnershipWorld } from '../../worlds/partnerships.js';
import { codesOf, confirmedCarer, deed, draftSection, sectionSeen, startedPlan } from '../../worlds/plans.js';

describe('adding and renaming a section', () => {
  let app: TestApp;
  let world: PartnershipWorld;
  beforeAll(async () => {
    app = await folkmoot();
    world = await partnershipWorld(app);
    await startedPlan(app, world);
  });
  afterAll(() => app.close());

  const add = (title: string, ownerOrganisationId: string, reader = world.chair) =>
    deed(app, 'addSection', { partnershipId: world.place.id, title, ownerOrganisationId }, reader);

  it('a member adds one for their own organisation, and nobody else knows of it', async () => {
    const { trust, charity } = world.organisations;
    expect(codesOf(await add('Theirs', charity, world.member))).toEqual(['not-found']);
    const said = await add('Falls & frailty', trust, world.member);
    expect(said).toMatchObject({
      __typename: 'Section',
      number: 1,
      slug: 'falls-and-frailty',
      openness: 'owner',
      mayWrite: true,
    });
    expect(said.documentId).not.toBeNull();
    expect(await sectionSeen(app, said.id, world.deputy)).toMatchObject({ mayWrite: true });
    for (const reader of [world.chair, world.charityMember, world.participant, world.other.member])
      expect(await sectionSeen(app, said.id, reader)).toBeNull();
  });

  it('an officer gives one to any organisation here: all know of it, only its owner reads it', async () => {
    const { carers } = world.organisations;
    expect(codesOf(await add('Carers', carers))).toEqual(['section/owner-unconfirmed']);
    const carer = await confirmedCarer(app, world);
    const said = await add('Carers', carers);
    expect(said).toMatchObject({
      __typename: 'Section',
      slug: 'carers',
      documentId: null,
      mayWrite: false,
      mayManage: true,
      mayOpenTo: [],
    });
    expect(await sectionSeen(app, said.id, carer)).toMatchObject({
      mayWrite: true,
      mayOpenTo: ['partners', 'forum'],
    });
    expect(await sectionSeen(app, said.id, world.participant)).toMatchObject({
      documentId: null,
      mayWrite: false,
    });
    expect(await sectionSeen(app, said.id, world.member)).toMatchObject({
      documentId: null,
      mayWrite: false,
      mayOpenTo: [],
    });
    const document = await app.database.row(
      'SELECT kind, stream, audience, write_audience FROM documents.document WHERE subject_id = $1',
      [said.id],
    );
    expect(document).toEqual({
      kind: 'plan-section',
      stream: `partnership/${world.place.id}`,
      audience: `organisation/${carers}`,
      write_audience: `organisation/${carers}`,
    });
  });

  it('is refused without a title, and for an organisation that is not here', async () => {
    const stranger = world.stranger.organisationId!;
    expect(codesOf(await add(' ', stranger))).toEqual(['section/title-missing', 'section/owner-not-here']);
    expect(codesOf(await add('Ours', 'nobody'))).toEqual(['section/owner-not-here']);
    for (const reader of [world.observer, world.participant, world.other.chair])
      expect(codesOf(await add('Mine', reader.organisationId!, reader))).toEqual(['not-found']);
  });

  it('of one title gets an address of its own, and is found by it and by its number', async () => {
    const said = await add('Carers', world.organisations.trust);
    expect(said.slug).toBe('carers-2');
    const at = async (address: string) =>
      (
        await app.ask(
          'query ($s: String!) { section(place: "northmoor", section: $s) { id } }',
          { s: address },
          world.chair,
        )
      ).section?.id;
    expect(await at('carers-2')).toBe(said.id);
    expect(await at(String(said.number))).toBe(said.id);
    expect(await at('carers-3')).toBeUndefined();
  });

  it('is renamed by its owner without losing its address; a draft of others cannot be', async () => {
    const id = await draftSection(app, world, 'Winter');
    const rename = (title: string, reader: PartnershipWorld['member'], version = 1) =>
      deed(app, 'renameSection', { sectionId: id, version, title }, reader);
    for (const reader of [world.chair, world.charityMember, world.observer, world.other.chair])
      expect(codesOf(await rename('Ours', reader))).toEqual(['not-found']);
    expect(codesOf(await rename('', world.deputy))).toEqual(['section/title-missing']);
    expect(await rename('Winter together', world.deputy)).toMatchObject({
      title: 'Winter together',
      slug: 'winter',
      version: 2,
    });
    expect(codesOf(await rename('Late', world.member))).toEqual(['stale']);
  });
});
